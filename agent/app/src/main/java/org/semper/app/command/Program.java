package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/// What the process does. The agent itself starts when its owner logs in or a browser asks for it; it does not wait until a
/// command line is understood.
public final class Program {

  private static final List<String> AGENT = List.of("run");

  private Program() {}

  /// @param clock by which everything goes
  /// @return exit status
  public static int execute(Clock clock, String... arguments) {
    return List.of(arguments).equals(AGENT) ? agent(clock) : commandLine(clock).execute(arguments);
  }

  /// The commands, to be executed or looked at.
  ///
  /// @param clock by which all go
  public static CommandLine commandLine(Clock clock) {
    return SemperCommand.commandLine(clock);
  }

  private static int agent(Clock clock) {
    try {
      return new RunCommand(clock).call();
    } catch (CommandFailed | IOException | InterruptedException | RuntimeException e) {
      return Failure.report(e, new PrintWriter(System.err, true, Charset.defaultCharset()));
    }
  }
}
