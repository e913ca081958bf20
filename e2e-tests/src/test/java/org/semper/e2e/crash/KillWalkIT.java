package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills buyer, seller and bank, each a real process, with SIGKILL at every journaled step of a purchase, before its commit and
/// after it. Which steps there are comes from a purchase that nobody disturbs.
@Tag("server")
final class KillWalkIT {

  @TempDir private static Path folder;
  private static MortalTown town;

  @BeforeAll
  static void start() throws Exception {
    town = new MortalTown(folder, Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"buyer", "seller", "bank"})
  void killed_at_any_step_the_deal_ends_as_it_would_have(String victim) throws Exception {
    List<String> steps = town.steps(victim);
    assertThat(steps).as("journaled steps of the " + victim).isNotEmpty();
    for (int step = 1; step <= steps.size(); step++) {
      for (Side side : Side.values()) {
        String name = town.buyWhileKilling(victim, step, side);
        System.out.printf("%-6s %2d %-6s %s: complete, paid once%n", victim, step, side, name);
      }
    }
    town.requireWholeArchives();
  }
}
