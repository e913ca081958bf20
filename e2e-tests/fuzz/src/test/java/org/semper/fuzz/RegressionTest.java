package org.semper.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What fuzzing begins with and what it once found, without a fuzzer.
final class RegressionTest {

  @ParameterizedTest
  @EnumSource
  void takes_every_seed_and_everything_that_was_ever_found(Target target) {
    List<byte[]> seeds = Seeds.of(target);
    assertThat(seeds).isNotEmpty();
    seeds.forEach(target::take);
  }

  /// Cut anywhere, and each byte changed in turn: nothing is read in two ways.
  @ParameterizedTest
  @EnumSource
  void takes_every_seed_cut_short_and_changed_at_any_place(Target target) {
    for (byte[] seed : Seeds.of(target)) {
      int stride = 1 + seed.length / 64;
      for (int at = 0; at < seed.length; at += stride) {
        byte[] changed = seed.clone();
        changed[at] ^= 1;
        target.take(changed);
        target.take(Arrays.copyOf(seed, at));
      }
    }
  }
}
