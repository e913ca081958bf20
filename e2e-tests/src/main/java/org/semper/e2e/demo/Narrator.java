package org.semper.e2e.demo;

import java.time.Duration;

/// Prints each step of the demo with the time since its start.
final class Narrator {

  private final long start = System.nanoTime();

  void say(String words) {
    Duration since = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%4d.%d s  %s%n", since.toSeconds(), since.toMillisPart() / 100, words);
  }
}
