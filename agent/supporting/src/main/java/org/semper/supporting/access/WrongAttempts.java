package org.semper.supporting.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Slows down whoever guesses at the keyboard: three wrong passphrases are free, then the pause doubles from one second to five
/// minutes; it begins anew if the clock is set back. Who has the file is slowed down by Argon2id only.
final class WrongAttempts {

  private static final int FREE = 3;
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Clock clock;
  private int inARow;
  private Instant begun = Instant.EPOCH;
  private Duration pause = Duration.ZERO;

  WrongAttempts(Clock clock) {
    this.clock = clock;
  }

  /// How long to wait still; zero if an attempt is permitted now.
  Duration pause() {
    Instant now = clock.instant();
    if (now.isBefore(begun)) {
      begun = now;
    }
    Duration left = Duration.between(now, begun.plus(pause));
    return left.isPositive() ? left : Duration.ZERO;
  }

  void wrong() {
    inARow++;
    if (inARow >= FREE) {
      Duration doubled = Duration.ofSeconds(1L << Math.min(inARow - FREE, MOST_DOUBLINGS));
      pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
      begun = clock.instant();
    }
  }

  void right() {
    inARow = 0;
    pause = Duration.ZERO;
  }
}
