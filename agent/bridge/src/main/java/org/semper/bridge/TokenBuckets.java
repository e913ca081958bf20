package org.semper.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Rate limits: each caller may take `burst` requests at once and then one per `interval`.
final class TokenBuckets {

  /// Callers are paired ones or classes of them; more names than this mean that somebody invents them.
  private static final int MAX_CALLERS = 1000;

  private final int burst;
  private final Duration interval;
  private final Clock clock;
  private final Map<String, Bucket> buckets = new HashMap<>();

  TokenBuckets(int burst, Duration interval, Clock clock) {
    this.burst = burst;
    this.interval = interval;
    this.clock = clock;
  }

  /// @return whether the caller may go on; if so, it has spent one token
  synchronized boolean take(String caller) {
    if (!buckets.containsKey(caller) && buckets.size() >= MAX_CALLERS) {
      return false;
    }
    return buckets.computeIfAbsent(caller, name -> new Bucket(burst, clock.instant())).take();
  }

  private final class Bucket {

    private int tokens;
    private Instant refilledAt;

    Bucket(int tokens, Instant refilledAt) {
      this.tokens = tokens;
      this.refilledAt = refilledAt;
    }

    boolean take() {
      refill();
      if (tokens == 0) {
        return false;
      }
      tokens--;
      return true;
    }

    private void refill() {
      Instant now = clock.instant();
      if (now.isBefore(refilledAt)) {
        refilledAt = now;
      }
      long due = Duration.between(refilledAt, now).dividedBy(interval);
      refilledAt = refilledAt.plus(interval.multipliedBy(due));
      tokens = (int) Math.min(burst, tokens + due);
    }
  }
}
