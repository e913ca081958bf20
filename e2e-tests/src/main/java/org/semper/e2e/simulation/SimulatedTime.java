package org.semper.e2e.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The time of a simulated market, and everybody's clock, which may be wrong.
final class SimulatedTime {

  private static final Instant BEGIN = Instant.parse("2030-01-07T08:00:00Z");

  private Instant now = BEGIN;

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /// @param then if it is past, nothing changes
  void passUntil(Instant then) {
    if (then.isAfter(now)) {
      now = then;
    }
  }

  /// A clock on somebody's wall.
  final class Wall extends Clock {

    private Duration wrong = Duration.ZERO;

    /// @param ahead by how much it is wrong from now on; zero makes it right
    void setWrong(Duration ahead) {
      wrong = ahead;
    }

    Duration wrong() {
      return wrong;
    }

    @Override
    public Instant instant() {
      return now.plus(wrong);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("time is UTC here");
    }
  }
}
