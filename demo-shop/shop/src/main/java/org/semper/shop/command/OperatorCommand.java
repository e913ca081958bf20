package org.semper.shop.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// What a marketplace's operator can do. Exit status 0 for done, 1 for refused or failed with a sentence on standard error, 2 for
/// arguments that are not understood.
@Command(
    name = "./semper",
    description = "A marketplace on this machine, and its operators' acts.",
    synopsisSubcommandLabel = "COMMAND")
public final class OperatorCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private OperatorCommand() {}

  /// The commands, to be executed or looked at.
  ///
  /// @param clock by which all go
  public static CommandLine commandLine(Clock clock) {
    MarketLog.quiet();
    CommandLine line = new CommandLine(new OperatorCommand());
    line.getCommandSpec().addOption(help());
    line.addSubcommand(new MarketCommand(clock));
    line.addSubcommand(new AuthorityCommand(clock));
    line.addSubcommand(new CommandLine(new BankCommand()).addSubcommand(new AccountCommand(clock)));
    line.setExecutionExceptionHandler(
        (exception, failed, result) -> Failure.report(exception, failed.getErr()));
    return line;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .scopeType(ScopeType.INHERIT)
        .description("Shows this help.")
        .build();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
