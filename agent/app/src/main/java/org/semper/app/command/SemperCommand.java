package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.semper.supporting.store.StoreUnavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line as a whole. Exit status 0 for done, 1 for refused or failed with a sentence on standard error, 2 for
/// arguments that are not understood.
@Command(
    name = "semper agent",
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
      AutostartCommand.class,
      VerifyCommand.class,
      ArchiveCommand.class,
      PurseCommand.class
    })
public final class SemperCommand extends AskingCommands implements Callable<Integer> {

  /// Have no options, and arguments that may begin with a hyphen: ids are base64url (RFC 4648, section 5).
  private static final Set<String> WITHOUT_OPTIONS = Set.of("rename", "revoke", "deals", "export");

  /// @param clock by which all commands go
  /// @return exit status
  public static int execute(Clock clock, String... arguments) {
    CommandLine commandLine = new CommandLine(new SemperCommand(), new Commands(clock));
    commandLine.setExecutionExceptionHandler(
        (exception, failed, result) -> fail(exception, failed.getErr()));
    commandLine.getSubcommands().entrySet().stream()
        .filter(command -> WITHOUT_OPTIONS.contains(command.getKey()))
        .forEach(command -> command.getValue().setUnmatchedOptionsArePositionalParams(true));
    return commandLine.execute(arguments);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.USAGE;
  }

  /// A sentence for a person; the rest of what is known about our own bugs goes to the log.
  private static int fail(Exception exception, PrintWriter error) {
    error.println("semper: " + sentence(exception));
    error.flush();
    return 1;
  }

  private static String sentence(Exception exception) {
    return switch (exception) {
      case CommandFailed failed -> String.valueOf(failed.getMessage());
      case StoreUnavailable store -> String.valueOf(store.getMessage());
      case FileSystemException disk -> disk(String.valueOf(disk.getFile()), reason(disk));
      case IOException disk -> disk("a file", String.valueOf(disk.getMessage()));
      default -> {
        AgentLog.bug(exception);
        yield "this is a fault of the agent itself; its log is " + AgentLog.file();
      }
    };
  }

  private static String reason(FileSystemException exception) {
    return Optional.ofNullable(exception.getReason())
        .orElse(exception.getClass().getSimpleName().replace("Exception", ""));
  }

  private static String disk(String file, String reason) {
    return "%s cannot be read or written (%s); make room or check its permissions and try again; nothing was overwritten"
        .formatted(file, reason);
  }
}
