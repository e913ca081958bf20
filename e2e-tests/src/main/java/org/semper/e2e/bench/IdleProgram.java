package org.semper.e2e.bench;

import java.io.IOException;

/// Says that it runs and does nothing until its input ends: what any JVM costs.
final class IdleProgram {

  private IdleProgram() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println("running");
    while (System.in.read() >= 0) {
      // Nothing is expected to arrive.
    }
  }
}
