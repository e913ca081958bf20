package org.semper.e2e.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Prints figures, a line each: what, how much, beside what, and what is aimed at.
final class Sheet {

  private final PrintStream out;

  Sheet(PrintStream out) {
    this.out = out;
  }

  void title(String title) {
    out.printf("%n%s%n", title);
  }

  void line(String what, String figure, String beside, String goal) {
    out.printf(
        "%-44s %14s   %-46s %s%n", what, figure, beside, goal.isEmpty() ? "" : "goal " + goal);
    out.flush();
  }

  /// Median and 95th percentile.
  void times(String what, Samples samples, String beside, String goalOfP95) {
    line(what + ", p50 of " + samples.count(), millis(samples.median()), beside, "");
    line(what + ", p95", millis(samples.p95()), "", goalOfP95);
  }

  /// Ours beside a peer, both in operations per second.
  void race(String what, Race.Result result, String peer, String goal) {
    line(
        what,
        "%,.0f/s".formatted(result.ours()),
        String.format(
            Locale.ROOT,
            "%.0f %% of %s, %,.0f/s",
            100 * result.ours() / result.peers(),
            peer,
            result.peers()),
        goal);
  }

  static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", time.toNanos() / 1e6);
  }
}
