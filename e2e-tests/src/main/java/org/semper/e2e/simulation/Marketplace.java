package org.semper.e2e.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// An authority, a bank, a notary, shops and shoppers.
///
/// @param purchases how many are begun
record Marketplace(int shops, int shoppers, int purchases) implements Scenario {

  @Override
  public Cast cast(Path market, Surroundings around) throws Exception {
    Commons commons = new Commons();
    Wishes wishes = new Wishes(purchases);
    List<Seat> seats = new ArrayList<>();
    Site authority = Site.in(market, "Authority", "authority.localhost", around);
    Site bank = Site.in(market, "Bank", "bank.localhost", around);
    Site notary = Site.in(market, "Notary", "notary.localhost", around);
    seats.add(new Seat(authority, new SimulatedAuthority(authority, commons)));
    seats.add(new Seat(bank, new SimulatedBank(bank, commons)));
    seats.add(new Seat(notary, new SimulatedNotary(notary, commons)));
    List<Shop> sellers = new ArrayList<>();
    for (int i = 1; i <= shops; i++) {
      Site site = Site.in(market, "Shop " + i, "shop" + i + ".localhost", around);
      sellers.add(new Shop(site, commons));
      seats.add(new Seat(site, sellers.getLast()));
    }
    List<Shopper> buyers = new ArrayList<>();
    for (int i = 1; i <= shoppers; i++) {
      Site site = Site.in(market, "Shopper " + i, "shopper" + i + ".localhost", around);
      buyers.add(new Shopper(site, commons, wishes));
      seats.add(new Seat(site, buyers.getLast()));
    }
    Stories stories = new Stories(bank, commons, sellers, buyers, around);
    return new Cast(
        seats, List.of(new Books(bank), stories), wishes::isLeft, stories::wholePurchases);
  }
}
