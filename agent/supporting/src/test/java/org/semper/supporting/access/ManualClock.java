package org.semper.supporting.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A clock that only the test moves, and a timer that goes by it.
final class ManualClock extends Clock implements Timer {

  private record Due(Instant at, Runnable action) {}

  private final List<Due> due = new ArrayList<>();
  private Instant now = Instant.parse("1997-05-25T14:00:00Z");

  /// Moves on and runs what has become due.
  void pass(Duration time) {
    sleep(time);
    List<Due> ready = due.stream().filter(each -> !each.at().isAfter(now)).toList();
    due.removeAll(ready);
    ready.forEach(each -> each.action().run());
  }

  /// Moves on while timers do not run, as when the machine sleeps.
  void sleep(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void after(Duration wait, Runnable action) {
    due.add(new Due(now.plus(wait), action));
  }

  @Override
  public Instant instant() {
    return now;
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
