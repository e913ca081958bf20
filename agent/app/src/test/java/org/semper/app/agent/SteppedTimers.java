package org.semper.app.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.semper.supporting.crypto.TestPki;

/// Timers that go by a clock which only the test moves, and run on the test's thread.
final class SteppedTimers extends ScheduledThreadPoolExecutor {

  private record Due(Instant at, long order, Runnable action, Optional<Duration> again)
      implements Comparable<Due> {

    @Override
    public int compareTo(Due other) {
      int earlier = at.compareTo(other.at);
      return earlier != 0 ? earlier : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Due> due = new PriorityQueue<>();
  private volatile Instant now = TestPki.CLOCK.instant();
  private long asked;

  SteppedTimers() {
    super(0);
  }

  Clock clock() {
    return new Clock() {
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
    };
  }

  /// Moves the clock from one timer to the next, and runs each.
  void pass(Duration time) {
    Instant end = now.plus(time);
    for (Due next = next(end); next != null; next = next(end)) {
      now = next.at();
      next.action().run();
      next.again().ifPresent(again(next));
    }
    now = end;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
    add(Duration.of(delay, unit.toChronoUnit()), action, Optional.empty());
    return super.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable action, long first, long pause, TimeUnit unit) {
    Duration wait = Duration.of(first, unit.toChronoUnit());
    add(wait, action, Optional.of(Duration.of(pause, unit.toChronoUnit())));
    return super.schedule(() -> {}, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }

  @Override
  public List<Runnable> shutdownNow() {
    due.clear();
    return super.shutdownNow();
  }

  private Consumer<Duration> again(Due done) {
    return pause -> add(pause, done.action(), done.again());
  }

  private synchronized void add(Duration wait, Runnable action, Optional<Duration> again) {
    due.add(new Due(now.plus(wait), asked++, action, again));
  }

  private synchronized Due next(Instant end) {
    return due.isEmpty() || due.peek().at().isAfter(end) ? null : due.poll();
  }
}
