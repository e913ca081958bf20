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

  static final String SHOPPER = "Shopper";
  static final String SHOP = "Shop";
  static final String BANK = "Bank";

  private static final int MOST_WISHES = 10;

  private final OnePlace place = new OnePlace();
  private final Surroundings around = Surroundings.of(new Steady(), place, Bugs.NONE);
  private final World world;
  private Optional<Shop> shop = Optional.empty();
  private Optional<Shopper> shopper = Optional.empty();

  Street(Path folder) throws Exception {
    world = World.joined(around, folder, this::cast);
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

  private Scenario.Cast cast(Path market, Surroundings surroundings) throws Exception {
    Commons commons = new Commons();
    List<Scenario.Seat> seats = new ArrayList<>();
    Site authority = Site.in(market, "Authority", "authority.localhost", surroundings);
    Site bank = Site.in(market, BANK, "bank.localhost", surroundings);
    Site notary = Site.in(market, "Notary", "notary.localhost", surroundings);
    Site seller = Site.in(market, SHOP, "shop.localhost", surroundings);
    Site buyer = Site.in(market, SHOPPER, "shopper.localhost", surroundings);
    Shop sells = new Shop(seller, commons);
    Shopper buys = new Shopper(buyer, commons, new Wishes(0));
    shop = Optional.of(sells);
    shopper = Optional.of(buys);
    seats.add(new Scenario.Seat(authority, new SimulatedAuthority(authority, commons)));
    seats.add(new Scenario.Seat(bank, new SimulatedBank(bank, commons)));
    seats.add(new Scenario.Seat(notary, new SimulatedNotary(notary, commons)));
    seats.add(new Scenario.Seat(seller, sells));
    seats.add(new Scenario.Seat(buyer, buys));
    Stories stories = new Stories(bank, commons, List.of(sells), List.of(buys), surroundings);
    return new Scenario.Cast(
        seats, List.of(new Books(bank), stories), () -> false, stories::wholePurchases);
  }

  private DealId buy() throws Exception {
    StapledStatement offer = offer();
    DealId deal = new DealId(offer.statement().hash());
    until(
        deal,
        DealState.COMPLETE,
        () -> shopper.orElseThrow().click(offer, shop.orElseThrow().origin()));
    return deal;
  }

  private void claim(Errand errand, DealId deal) throws Exception {
    until(
        deal,
        DealState.REFUNDED,
        () -> {
          if (!state(deal).equals(Optional.of(DealState.COMPLETE))) {
            shopper.orElseThrow().tidy();
            shop.orElseThrow().tidy();
          } else if (errand == Errand.WITHDRAW) {
            shopper.orElseThrow().withdraw(deal);
          } else {
            shopper.orElseThrow().complain(deal);
          }
        });
  }

  /// The page asks until the shop answers.
  private StapledStatement offer() throws Exception {
    List<StapledStatement> offers = new ArrayList<>();
    while (offers.isEmpty()) {
      world.step(
          new Move("a page asks", 1, () -> shop.orElseThrow().offer().ifPresent(offers::add)));
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
    return new DealReader(shopper.orElseThrow().keys())
        .all().stream().filter(each -> each.id().equals(deal)).map(Deal::state).findFirst();
  }
}
