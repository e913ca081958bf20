package org.semper.e2e.crash;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kills buyer, seller and bank likewise during a withdrawal with its refund, and during a complaint that is answered with one: the
/// money goes back once.
@Tag("server")
final class KillAfterPurchaseWalkIT {

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
  @CsvSource({
    "withdraw,buyer",
    "withdraw,seller",
    "withdraw,bank",
    "complain,buyer",
    "complain,seller",
    "complain,bank"
  })
  void killed_at_a_step_the_money_goes_back_once(String claim, String victim) throws Exception {
    KillWalk walk = (step, side) -> town.claimWhileKilling(claim, victim, step, side);
    walk.sample(claim + " " + victim, "refunded once", town.claimSteps(claim, victim), 1);
    town.requireWholeArchives();
  }
}
