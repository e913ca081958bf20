package org.semper.commerce.buyer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.web.WebOrigin;
import org.semper.supporting.store.Store;

/// Which shops may open the trusted window, and how often: at most [#MOST_OPENINGS] within [#PERIOD] for one origin and
/// [#MOST_OPENINGS_OF_ALL] for all together; none while the owner paused them or blocked the shop. Thread-safe.
///
/// What the owner said is kept in the store, in the clear, because it holds while the agent is locked too; how often a shop
/// asked is forgotten by a restart.
public final class ShopRules {

  public static final int MOST_OPENINGS = 10;
  public static final int MOST_OPENINGS_OF_ALL = 30;
  public static final Duration PERIOD = Duration.ofMinutes(1);

  /// How long one pause lasts.
  public static final Duration PAUSE = Duration.ofHours(1);

  private final Store store;
  private final Clock clock;
  private final Map<WebOrigin, Deque<Instant>> openings = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();

  /// @param store opened with the migrations of [org.semper.commerce.CommerceTables]
  public ShopRules(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// A shop that the owner wants no window for.
  public record BlockedShop(WebOrigin origin, Instant since) {}

  /// Counts one opening.
  ///
  /// @return whether the window may open for it
  public synchronized boolean admit(WebOrigin origin) {
    Instant now = clock.instant();
    forget(now);
    if (isSilenced(origin)) {
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
  public void block(WebOrigin origin) {
    long now = clock.millis();
    change(
        """
        INSERT INTO commerce_blocked_shop (origin, since) VALUES (?, ?)
        ON CONFLICT (origin) DO NOTHING
        """,
        origin.text(),
        now);
  }

  public void unblock(WebOrigin origin) {
    change("DELETE FROM commerce_blocked_shop WHERE origin = ?", origin.text());
  }

  /// The shops that are blocked, the latest first.
  public List<BlockedShop> blocked() {
    return store.inTransaction(transaction ->
        transaction.query(
            "SELECT origin, since FROM commerce_blocked_shop ORDER BY since DESC, origin",
            row ->
                new BlockedShop(
                    new WebOrigin(row.text("origin")),
                    Instant.ofEpochMilli(row.integer("since")))));
  }

  /// No window for any shop for [#PAUSE] from now on.
  public void pause() {
    change(
        """
        INSERT INTO commerce_pause (id, until) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET until = excluded.until
        """,
        clock.instant().plus(PAUSE).toEpochMilli());
  }

  /// Ends a pause before its time.
  public void resume() {
    change("DELETE FROM commerce_pause");
  }

  /// When the pause ends; empty if there is none.
  public Optional<Instant> pausedUntil() {
    Optional<Long> until =
        store.inTransaction(transaction ->
            transaction.queryOne(
                "SELECT until FROM commerce_pause WHERE id = 1", row -> row.integer("until")));
    return until.map(Instant::ofEpochMilli).filter(clock.instant()::isBefore);
  }

  /// Whether the owner wants no window of this shop now.
  boolean isSilenced(WebOrigin origin) {
    return pausedUntil().isPresent() || isBlocked(origin);
  }

  private boolean isBlocked(WebOrigin origin) {
    return store
        .inTransaction(transaction ->
            transaction.queryOne(
                "SELECT since FROM commerce_blocked_shop WHERE origin = ?",
                row -> row.integer("since"),
                origin.text()))
        .isPresent();
  }

  private void change(String sql, Object... parameters) {
    store.inTransaction(transaction -> transaction.update(sql, parameters));
  }

  private void forget(Instant now) {
    drop(all, now);
    openings.values().forEach(times -> drop(times, now));
    openings.values().removeIf(Deque::isEmpty);
  }

  /// What seems to be later than now was counted before the clock was set back; nobody knows how long ago that is.
  private static void drop(Deque<Instant> times, Instant now) {
    Instant before = now.minus(PERIOD);
    times.removeIf(time -> !time.isAfter(before) || time.isAfter(now));
  }
}
