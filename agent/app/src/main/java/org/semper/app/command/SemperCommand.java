package org.semper.app.command;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line as a whole. Exit status 0 for done, 1 for refused or failed with a sentence on standard error, 2 for
/// arguments that are not understood.
@Command(
    name = "./semper agent",
    description =
        "Shows deals in a window that no web page can touch, and orders and pays for its owner.",
    mixinStandardHelpOptions = true,
    version = "SEMPER 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      InstallCommand.class,
      UninstallCommand.class,
      DoctorCommand.class,
      TrustCommand.class,
      TrustListCommand.class,
      AutostartCommand.class,
      VerifyCommand.class,
      ArchiveCommand.class,
      PurseCommand.class
    })
final class SemperCommand extends AskingCommands implements Callable<Integer> {

  /// Have no options, and arguments that may begin with a hyphen: ids are base64url (RFC 4648, section 5).
  private static final Set<String> WITHOUT_OPTIONS = Set.of("rename", "revoke", "deals", "export");

  /// @param clock by which all commands go
  static CommandLine commandLine(Clock clock) {
    CommandLine commandLine = new CommandLine(new SemperCommand(), new Commands(clock));
    commandLine.setExecutionExceptionHandler(
        (exception, failed, result) -> Failure.report(exception, failed.getErr()));
    commandLine.getSubcommands().entrySet().stream()
        .filter(command -> WITHOUT_OPTIONS.contains(command.getKey()))
        .forEach(command -> command.getValue().setUnmatchedOptionsArePositionalParams(true));
    return commandLine;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }
}
