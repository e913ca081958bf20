package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.market.MovingClock;

final class ShopRulesTest {

  private static final WebOrigin SHOP = new WebOrigin("https://shop.example");

  private final MovingClock clock = new MovingClock();
  private final ShopRules rules = new ShopRules(clock);

  @Test
  void one_shop_opens_the_window_so_often_in_a_minute_and_not_more() {
    for (int i = 0; i < ShopRules.MOST_OPENINGS; i++) {
      assertThat(rules.admit(SHOP)).isTrue();
    }
    assertThat(rules.admit(SHOP)).isFalse();
    assertThat(rules.admit(new WebOrigin("https://other.example"))).isTrue();

    clock.advance(ShopRules.PERIOD);
    assertThat(rules.admit(SHOP)).isTrue();
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
    rules.unblock(SHOP);
    assertThat(rules.admit(SHOP)).isTrue();
  }

  @Test
  void a_pause_holds_for_all_shops_and_ends_by_itself() {
    rules.pause(Duration.ofHours(1));
    assertThat(rules.admit(SHOP)).isFalse();
    clock.advance(Duration.ofHours(1));
    assertThat(rules.admit(SHOP)).isTrue();
  }
}
