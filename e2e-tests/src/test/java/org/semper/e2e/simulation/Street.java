package org.semper.e2e.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.e2e.simulation.WalkTest.Errand;
import org.semper.supporting.archive.DealId;

/// One shop, one shopper who says yes to everything, and nothing left to chance.
final class Street implements AutoCloseable {

  static final String SHOPPER = "Shopper 1";
  static final String SHOP = "Shop 1";
  static final String BANK = "Bank";

  private static final int MOST_WISHES = 10;

  private final OnePlace place = new OnePlace();
  private final Surroundings around = Surroundings.of(new Steady(), place, Bugs.NONE);
  private final World world;
  private final Shop shop;
  private final Shopper shopper;

  Street(Path folder) throws Exception {
    List<Scenario.Seat> seats = new ArrayList<>();
    world =
        World.joined(
            around,
            folder,
            (market, surroundings) -> {
              Scenario.Cast cast = new Marketplace(1, 1, 0).cast(market, surroundings);
              seats.addAll(cast.seats());
              return cast;
            });
    shop = only(seats, Shop.class);
    shopper = only(seats, Shopper.class);
  }

  /// The places of the party in an errand that nobody disturbs.
  List<String> places(Errand errand, String party, Fault kind) throws Exception {
    // Who speaks for the first time asks for more than later.
    buy();
    return run(errand, party, Integer.MAX_VALUE, Optional.of(kind));
  }

  /// Runs an errand, disturbed at one place of one party, and has its end judged.
  ///
  /// @return the places that were passed
  List<String> run(Errand errand, String party, int number, Optional<Fault> fault)
      throws Exception {
    if (errand == Errand.BUY) {
      place.arm(party, number, fault);
      around.faults().begin();
      buy();
    } else {
      DealId deal = buy();
      place.arm(party, number, fault);
      around.faults().begin();
      claim(errand, deal);
    }
    List<String> passed = place.passed();
    world.settle();
    world.check();
    return passed;
  }

  @Override
  public void close() {
    world.close();
  }

  private static <T extends Participant> T only(List<Scenario.Seat> seats, Class<T> kind) {
    return seats.stream()
        .map(Scenario.Seat::participant)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private DealId buy() throws Exception {
    StapledStatement offer = offer();
    DealId deal = new DealId(offer.statement().hash());
    until(deal, DealState.COMPLETE, () -> shopper.click(offer, shop.origin()));
    return deal;
  }

  private void claim(Errand errand, DealId deal) throws Exception {
    until(
        deal,
        DealState.REFUNDED,
        () -> {
          if (!state(deal).equals(Optional.of(DealState.COMPLETE))) {
            shopper.tidy();
            shop.tidy();
          } else if (errand == Errand.WITHDRAW) {
            shopper.withdraw(deal);
          } else {
            shopper.complain(deal);
          }
        });
  }

  /// The page asks until the shop answers.
  private StapledStatement offer() throws Exception {
    List<StapledStatement> offers = new ArrayList<>();
    while (offers.isEmpty()) {
      world.step(new Move("a page asks", 1, () -> shop.offer().ifPresent(offers::add)));
      world.goOnUntilQuiet();
    }
    return offers.getFirst();
  }

  /// The shopper wants it until it is so: who crashed before it was written down was told so.
  private void until(DealId deal, DealState end, Runnable wish) throws Exception {
    for (int i = 0; i < MOST_WISHES && !state(deal).equals(Optional.of(end)); i++) {
      world.step(new Move("the shopper wants it", 1, Participants.again(wish)));
      world.goOnUntilQuiet();
    }
    if (!state(deal).equals(Optional.of(end))) {
      throw new AssertionError(
          "the deal is " + state(deal) + "\n" + String.join("\n", around.account().lines()));
    }
  }

  private Optional<DealState> state(DealId deal) {
    return new DealReader(shopper.keys())
        .all().stream().filter(each -> each.id().equals(deal)).map(Deal::state).findFirst();
  }
}
