package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;

/// What a party's death is tried on: something that it does in journaled steps.
@FunctionalInterface
interface KillWalk {

  /// The run's; `-Dsemper.seed` gives the one of an earlier run.
  long SEED = Long.getLong("semper.seed", new SecureRandom().nextInt(1_000_000));

  /// Has it done once more, while the party is killed and started again.
  ///
  /// @return the step's name
  String killAt(int step, Side side) throws Exception;

  /// Kills at some of the steps, before or after the commit, and prints a line for each.
  ///
  /// @param what who is killed, and doing what
  /// @param end of what was done, which [#killAt] has seen to be so
  /// @param steps of the party when nobody disturbs it
  /// @param sample how many are drawn, by the run's seed
  default void sample(String what, String end, List<String> steps, int sample) throws Exception {
    assertThat(steps).as("journaled steps: " + what).isNotEmpty().doesNotContain("");
    Random random = new Random(SEED);
    for (int i = 0; i < sample; i++) {
      int step = 1 + random.nextInt(steps.size());
      Side side = random.nextBoolean() ? Side.BEFORE : Side.AFTER;
      String name = killAt(step, side);
      System.out.printf("seed %d: %-15s %2d %-6s %s: %s%n", SEED, what, step, side, name, end);
    }
  }
}
