package org.semper.app;

import java.time.Clock;
import org.semper.app.command.Program;

/// Start of the agent and of its command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Program.execute(Clock.systemUTC(), arguments));
  }
}
