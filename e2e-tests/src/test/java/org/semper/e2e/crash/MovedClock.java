package org.semper.e2e.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that somebody sets.
final class MovedClock extends Clock {

  private final Clock right;
  private volatile Duration wrong = Duration.ZERO;

  MovedClock(Clock right) {
    this.right = right;
  }

  /// @param by how much it is ahead from now on; zero makes it right again
  void setAhead(Duration by) {
    wrong = by;
  }

  @Override
  public Instant instant() {
    return right.instant().plus(wrong);
  }

  @Override
  public ZoneId getZone() {
    return right.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
