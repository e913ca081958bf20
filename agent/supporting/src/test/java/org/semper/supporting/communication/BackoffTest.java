package org.semper.supporting.communication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BackoffTest {

  @Test
  void waits_twice_as_long_each_time_up_to_a_limit_and_half_of_it_by_chance() {
    Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(7));
    for (int round = 0; round < 200; round++) {
      assertThat(backoff.after(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
      assertThat(backoff.after(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
      assertThat(backoff.after(10_000)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }
  }
}
