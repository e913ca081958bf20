package org.semper.app.command;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What you pay with.
@Command(
    name = "purse",
    description = "Your purses: what you pay with.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class PurseCommand {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Command(
      name = "list",
      description =
          "Lists number, payment system, account, currency, limit, and what the bank says it holds"
              + " now.")
  int list() throws CommandFailed, IOException {
    return Running.ask(spec.commandLine().getOut(), "purses");
  }

  @Command(
      name = "open",
      description = "Opens an account at the banks of your trust list that keep this currency.")
  int open(@Parameters(paramLabel = "CURRENCY", description = "Such as EUR.") String currency)
      throws CommandFailed, IOException {
    return Running.ask(spec.commandLine().getOut(), "open-purse", currency);
  }

  @Command(
      name = "limit",
      description = "Sets the most that one payment from a purse may be, or no limit.")
  int limit(
      @Parameters(paramLabel = "NUMBER", description = "As listed.") String number,
      @Parameters(
              paramLabel = "AMOUNT",
              description =
                  "A whole number of the purse's currency, such as 500; none for no limit.")
          String amount)
      throws CommandFailed, IOException {
    return Running.ask(spec.commandLine().getOut(), "limit-purse", number, amount);
  }

  @Command(name = "prefer", description = "Makes a purse the one that is offered first.")
  int prefer(@Parameters(paramLabel = "NUMBER", description = "As listed.") String number)
      throws CommandFailed, IOException {
    return Running.ask(spec.commandLine().getOut(), "prefer-purse", number);
  }
}
