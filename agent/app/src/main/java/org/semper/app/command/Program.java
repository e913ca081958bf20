package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;

/// What the process does. The agent itself starts when its owner logs in or a browser asks for it; it does not wait until a
/// command line is understood.
public final class Program {

  private static final List<String> AGENT = List.of("run");

  private Program() {}

  /// @param clock by which everything goes
  /// @return exit status
  public static int execute(Clock clock, String... arguments) {
    return List.of(arguments).equals(AGENT)
        ? agent(clock)
        : SemperCommand.execute(clock, arguments);
  }

  private static int agent(Clock clock) {
    try {
      return new RunCommand(clock).call();
    } catch (CommandFailed | IOException | InterruptedException | RuntimeException e) {
      return Failure.report(e, new PrintWriter(System.err, true, Charset.defaultCharset()));
    }
  }
}
