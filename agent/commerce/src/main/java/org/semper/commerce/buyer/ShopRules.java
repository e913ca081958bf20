package org.semper.commerce.buyer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.semper.api.web.WebOrigin;

/// Which shops may open the trusted window, and how often: at most [#MOST_OPENINGS] within [#PERIOD] for one origin and
/// [#MOST_OPENINGS_OF_ALL] for all together; none while the owner paused them or blocked the shop. Thread-safe; kept in memory,
/// so that a restart forgets it.
public final class ShopRules {

  public static final int MOST_OPENINGS = 10;
  public static final int MOST_OPENINGS_OF_ALL = 30;
  public static final Duration PERIOD = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<WebOrigin, Deque<Instant>> openings = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Set<WebOrigin> blocked = new HashSet<>();
  private Instant pausedUntil = Instant.MIN;

  public ShopRules(Clock clock) {
    this.clock = clock;
  }

  /// Counts one opening.
  ///
  /// @return whether the window may open for it
  public synchronized boolean admit(WebOrigin origin) {
    Instant now = clock.instant();
    forget(now.minus(PERIOD));
    if (now.isBefore(pausedUntil) || blocked.contains(origin)) {
      return false;
    }
    Deque<Instant> ofShop = openings.computeIfAbsent(origin, shop -> new ArrayDeque<>());
    if (ofShop.size() >= MOST_OPENINGS || all.size() >= MOST_OPENINGS_OF_ALL) {
      return false;
    }
    ofShop.addLast(now);
    all.addLast(now);
    return true;
  }

  /// No window for this shop from now on.
  public synchronized void block(WebOrigin origin) {
    blocked.add(origin);
  }

  public synchronized void unblock(WebOrigin origin) {
    blocked.remove(origin);
  }

  /// No window for any shop until the time is over.
  public synchronized void pause(Duration duration) {
    pausedUntil = clock.instant().plus(duration);
  }

  private void forget(Instant before) {
    dropUntil(all, before);
    openings.values().forEach(times -> dropUntil(times, before));
    openings.values().removeIf(Deque::isEmpty);
  }

  private static void dropUntil(Deque<Instant> times, Instant before) {
    while (!times.isEmpty() && !times.getFirst().isAfter(before)) {
      times.removeFirst();
    }
  }
}
