package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sets the clock of buyer, seller or bank forth or back by a day at every journaled step of a purchase, keeps it wrong across a
/// restart, and sets it right. All certificates are a week old, so that yesterday is within their time.
@Tag("server")
final class ClockWalkIT {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int PAUSES = 3;
  private static final int MANY_PAUSES = 30;
  private static final MovedClock RIGHT = new MovedClock(Clock.systemUTC());

  @TempDir private static Path folder;
  private static Duration passed = Duration.ZERO;
  private static OpenTown town;

  @BeforeAll
  static void start() throws Exception {
    RIGHT.setAhead(Duration.ofDays(-7));
    town = new OpenTown(folder, RIGHT, channel -> channel);
    RIGHT.setAhead(passed);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource({
    "buyer, 1",
    "buyer, -1",
    "seller, 1",
    "seller, -1",
    "bank, 1",
    "bank, -1",
  })
  void a_clock_that_is_wrong_from_any_step_on_costs_no_money_and_no_deal(String party, int days)
      throws Exception {
    Duration wrong = DAY.multipliedBy(days);
    int steps = steps(party);
    for (int step = 0; step <= steps; step++) {
      for (boolean restarted : new boolean[] {false, true}) {
        String outcome = buy(party, wrong, step, restarted);
        System.out.printf(
            "%-6s %+dd after step %d%s: %s%n",
            party, days, step, restarted ? ", restarted" : "", outcome);
      }
    }
  }

  private static int steps(String party) throws Exception {
    StepCount count = new StepCount();
    town.listen(party, count);
    Books before = town.books();
    String deal = town.buy(town.offer());
    assertThat(town.awaitEnd(deal)).isEqualTo("COMPLETE");
    town.judge().requireBought(deal, before);
    return count.steps();
  }

  /// @return what was seen while the clock was wrong, and how the purchase came to its end
  private static String buy(String party, Duration wrong, int step, boolean restarted)
      throws Exception {
    Books before = town.books();
    MovedClock clock = town.clock(party);
    String offer = step == 0 && party.equals("seller") ? wrongOffer(clock, wrong) : town.offer();
    town.listen(party, new StepCount(step, () -> clock.setAhead(wrong)));
    if (step == 0) {
      clock.setAhead(wrong);
    }
    String deal = town.buy(offer);
    Optional<String> end = town.awaitEnd(deal, PAUSES);
    if (restarted && end.isEmpty()) {
      town.restart(party);
      if (party.equals("buyer")) {
        town.buy(offer);
      }
      end = town.awaitEnd(deal, PAUSES);
    }
    town.listen(party, new StepCount());
    clock.setAhead(Duration.ZERO);
    assertThat(town.books())
        .as("while the clock was wrong")
        .isIn(List.of(before, before.afterPurchases(1)));
    String wrongly = end.orElse("stood still");
    return wrongly + "; " + finished(deal, offer, end, before);
  }

  /// What was signed a day ahead is believed a day later.
  private static String finishedWhenItsTimeHasCome(String deal, Books before) throws Exception {
    passed = passed.plus(DAY);
    RIGHT.setAhead(passed);
    assertThat(town.awaitEnd(deal, MANY_PAUSES)).hasValue("COMPLETE");
    town.judge().requireBought(deal, before);
    return "a day later complete, paid once";
  }

  /// An offer that the seller makes while its clock is wrong.
  private static String wrongOffer(MovedClock clock, Duration wrong) throws Exception {
    clock.setAhead(wrong);
    return town.offer();
  }

  /// The clock is right again: the deal goes on by itself, or the owner acts once on what the window said.
  private static String finished(String deal, String offer, Optional<String> end, Books before)
      throws Exception {
    if (end.isEmpty()) {
      end = town.awaitEnd(deal, MANY_PAUSES);
    }
    if (end.isEmpty()) {
      return finishedWhenItsTimeHasCome(deal, before);
    }
    String state = end.get();
    if (state.startsWith("COMPLETE")) {
      town.judge().requireBought(deal, before);
      return "complete, paid once";
    }
    if (state.startsWith("CONFIRMED")) {
      town.party("buyer").tell("pay", deal);
      assertThat(town.awaitEnd(deal)).isEqualTo("COMPLETE");
      town.judge().requireBought(deal, before);
      return "paid later, complete, paid once";
    }
    assertThat(town.books()).as("nothing was ordered").isEqualTo(before);
    assertThat(state).as("a code for the owner").contains(" ");
    String again = town.buy(offer);
    String second = town.awaitEnd(again);
    if (second.equals("COMPLETE")) {
      town.judge().requireBought(again, before);
      return "clicked again, complete, paid once";
    }
    String fresh = town.buy(town.offer());
    assertThat(town.awaitEnd(fresh)).isEqualTo("COMPLETE");
    town.judge().requireBought(fresh, before);
    return "new offer, complete, paid once";
  }
}
