package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// What a party's death is tried on: something that it does in journaled steps.
@FunctionalInterface
interface KillWalk {

  /// Has it done once more, while the party is killed and started again.
  ///
  /// @return the step's name
  String killAt(int step, Side side) throws Exception;

  /// Kills before each step's commit and after it, and prints a line for each.
  ///
  /// @param what who is killed, and doing what
  /// @param end of what was done, which [#killAt] has seen to be so
  /// @param steps of the party when nobody disturbs it
  default void walk(String what, String end, List<String> steps) throws Exception {
    assertThat(steps).as("journaled steps: " + what).isNotEmpty().doesNotContain("");
    for (int step = 1; step <= steps.size(); step++) {
      for (Side side : Side.values()) {
        String name = killAt(step, side);
        System.out.printf("%-15s %2d %-6s %s: %s%n", what, step, side, name, end);
      }
    }
  }
}
