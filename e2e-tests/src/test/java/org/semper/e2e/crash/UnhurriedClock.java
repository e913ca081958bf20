package org.semper.e2e.crash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that is a minute later whenever it is looked at: for rules against hurry, which a walk's shopper would break.
final class UnhurriedClock extends Clock {

  private final Instant begin;
  private final AtomicLong looks = new AtomicLong();

  UnhurriedClock(Instant begin) {
    this.begin = begin;
  }

  @Override
  public Instant instant() {
    return begin.plus(Duration.ofMinutes(looks.incrementAndGet()));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
