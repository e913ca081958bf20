package org.semper.supporting.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Slows down whoever guesses at the keyboard: three wrong passphrases are free, then the pause doubles from one second to five
/// minutes. Who has the file is slowed down by Argon2id only.
final class WrongAttempts {

  private static final int FREE = 3;
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Clock clock;
  private int inARow;
  private Instant next = Instant.EPOCH;

  WrongAttempts(Clock clock) {
    this.clock = clock;
  }

  /// How long to wait still; zero if an attempt is permitted now.
  Duration pause() {
    Instant now = clock.instant();
    return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
  }

  void wrong() {
    inARow++;
    if (inARow >= FREE) {
      Duration doubled = Duration.ofSeconds(1L << Math.min(inARow - FREE, MOST_DOUBLINGS));
      next = clock.instant().plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
  }

  void right() {
    inARow = 0;
    next = Instant.EPOCH;
  }
}
