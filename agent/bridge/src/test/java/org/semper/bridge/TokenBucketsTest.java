package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TokenBucketsTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final TokenBuckets buckets = new TokenBuckets(2, Duration.ofSeconds(10), clock);

  @Test
  void a_burst_and_then_one_per_interval() {
    assertThat(take("a", 3)).isEqualTo(2);
    clock.advance(Duration.ofSeconds(9));
    assertThat(take("a", 1)).isZero();
    clock.advance(Duration.ofSeconds(1));
    assertThat(take("a", 2)).isEqualTo(1);
  }

  @Test
  void a_long_pause_gives_no_more_than_a_burst() {
    take("a", 2);
    clock.advance(Duration.ofDays(365));

    assertThat(take("a", 5)).isEqualTo(2);
  }

  @Test
  void one_caller_does_not_spend_anothers_tokens() {
    take("a", 2);

    assertThat(take("b", 2)).isEqualTo(2);
  }

  @Test
  void a_clock_that_was_put_back_neither_gives_tokens_nor_withholds_them_for_long() {
    take("a", 2);
    clock.advance(Duration.ofDays(-1));
    assertThat(take("a", 1)).isZero();
    clock.advance(Duration.ofSeconds(10));

    assertThat(take("a", 2)).isEqualTo(1);
  }

  @Test
  void invented_callers_fill_no_memory() {
    for (int i = 0; i < 1000; i++) {
      take("caller " + i, 1);
    }

    assertThat(take("one more", 1)).isZero();
    assertThat(take("caller 0", 1)).isEqualTo(1);
  }

  private int take(String caller, int times) {
    int taken = 0;
    for (int i = 0; i < times; i++) {
      taken += buckets.take(caller) ? 1 : 0;
    }
    return taken;
  }
}
