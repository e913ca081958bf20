package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.buyer.ShopRules.BlockedShop;
import org.semper.commerce.market.MovingClock;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

final class ShopRulesTest {

  private static final WebOrigin SHOP = new WebOrigin("https://shop.example");
  private static final WebOrigin OTHER = new WebOrigin("https://other.example");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Store store;
  private ShopRules rules;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("agent.db"), CommerceTables.migrations());
    rules = new ShopRules(store, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void one_shop_opens_the_window_so_often_in_a_minute_and_not_more() {
    for (int i = 0; i < ShopRules.MOST_OPENINGS; i++) {
      assertThat(rules.admit(SHOP)).isTrue();
    }
    assertThat(rules.admit(SHOP)).isFalse();
    assertThat(rules.admit(OTHER)).isTrue();

    clock.advance(ShopRules.PERIOD);
    assertThat(rules.admit(SHOP)).isTrue();
  }

  @Test
  void a_clock_that_is_set_back_by_a_day_does_not_close_the_window_for_a_day() {
    clock.advance(Duration.ofDays(1));
    for (int i = 0; i < ShopRules.MOST_OPENINGS; i++) {
      assertThat(rules.admit(SHOP)).isTrue();
    }
    clock.advance(Duration.ofDays(-1));
    for (int i = 0; i < ShopRules.MOST_OPENINGS; i++) {
      assertThat(rules.admit(SHOP)).isTrue();
    }
    assertThat(rules.admit(SHOP)).isFalse();
  }

  @Test
  void many_shops_together_do_not_open_it_without_end_either() {
    int admitted = 0;
    for (int i = 0; i < 1000; i++) {
      admitted += rules.admit(new WebOrigin("https://shop" + i + ".example")) ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(ShopRules.MOST_OPENINGS_OF_ALL);
  }

  @Test
  void a_blocked_shop_opens_nothing_until_it_is_unblocked() {
    rules.block(SHOP);
    assertThat(rules.admit(SHOP)).isFalse();
    assertThat(rules.admit(OTHER)).isTrue();
    rules.unblock(SHOP);
    assertThat(rules.admit(SHOP)).isTrue();
    assertThat(rules.blocked()).isEmpty();
  }

  @Test
  void a_pause_holds_for_all_shops_and_ends_by_itself() {
    rules.pause();
    assertThat(rules.pausedUntil()).contains(clock.instant().plus(Duration.ofHours(1)));
    assertThat(rules.admit(SHOP)).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(rules.admit(SHOP)).isTrue();
    assertThat(rules.pausedUntil()).isEmpty();
  }

  @Test
  void a_pause_ends_when_the_owner_resumes() {
    rules.pause();
    rules.resume();
    assertThat(rules.admit(SHOP)).isTrue();
  }

  @Test
  void blocks_and_a_pause_survive_a_restart() {
    rules.block(SHOP);
    clock.advance(Duration.ofMinutes(1));
    rules.block(OTHER);
    rules.block(SHOP);
    rules.pause();
    store.close();
    open();

    assertThat(rules.blocked())
        .containsExactly(
            new BlockedShop(OTHER, clock.instant()),
            new BlockedShop(SHOP, clock.instant().minus(Duration.ofMinutes(1))));
    assertThat(rules.admit(new WebOrigin("https://third.example"))).isFalse();
    rules.resume();
    assertThat(rules.admit(SHOP)).isFalse();
  }
}
