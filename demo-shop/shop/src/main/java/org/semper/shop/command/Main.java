package org.semper.shop.command;

import java.time.Clock;

/// Start of the operator's command line.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(OperatorCommand.commandLine(Clock.systemUTC()).execute(arguments));
  }
}
