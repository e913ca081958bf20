package org.semper.e2e.crash;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills buyer, seller and bank, each a real process, with SIGKILL at journaled steps of a purchase that the run's seed draws, before
/// their commits or after them: a sample, on the real disk, of what [org.semper.e2e.simulation.WalkTest] does at every step.
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
  void killed_at_a_step_the_deal_ends_as_it_would_have(String victim) throws Exception {
    KillWalk walk = (step, side) -> town.buyWhileKilling(victim, step, side);
    walk.sample(victim, "complete, paid once", town.steps(victim), 3);
    town.requireWholeArchives();
  }
}
