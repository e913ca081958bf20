package org.semper.supporting.communication;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: twice as long each time up to a limit, the second half of it by chance, so that
/// many senders do not return together.
///
/// @param first wait after the first attempt
/// @param longest wait after many
/// @param random need not be a secret one
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

  private static final int MOST_DOUBLINGS = 30;

  public Backoff {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("a wait is positive and no longer than the longest");
    }
  }

  /// @param attempts made so far, at least 1
  /// @return between half of the wait and the whole
  public Duration after(int attempts) {
    Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
    long half = whole.toNanos() / 2;
    return Duration.ofNanos(half + random.nextLong(half + 1));
  }
}
