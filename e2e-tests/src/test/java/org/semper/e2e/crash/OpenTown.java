package org.semper.e2e.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.semper.supporting.communication.Channel;

/// A town whose bank, seller and buyer run in the test's own process, each with its own clock, so that the test can stand
/// between them. They still talk over HTTPS.
final class OpenTown implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Town town;
  private final Map<String, Path> folders = new LinkedHashMap<>();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, MovedClock> clocks = new LinkedHashMap<>();
  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
  private final ShopPage page;
  private UnaryOperator<Channel> wire;
  private StepListener steps;

  /// @param wire what becomes of the buyer's channel to seller and bank
  /// @param steps told of all parties' steps, once the town stands
  OpenTown(Path folder, Clock clock, UnaryOperator<Channel> wire, StepListener steps)
      throws Exception {
    this.wire = channel -> channel;
    this.steps = (side, name) -> {};
    town = new Town(folder, clock);
    for (String party : new String[] {"bank", "seller", "buyer"}) {
      clocks.put(party, new MovedClock(clock));
    }
    open("bank", town.bank());
    town.bankIsAt(new Premises(folders.get("bank"), clock, this.steps).port().orElseThrow());
    open("seller", town.seller());
    open("buyer", town.buyer());
    int port = new Premises(folders.get("seller"), clock, this.steps).port().orElseThrow();
    page = new ShopPage(town.trust().webRoots().getFirst(), SellerParty.origin(port));
    this.wire = wire;
    this.steps = steps;
    restart("buyer");
  }

  Party party(String name) {
    return parties.get(name);
  }

  MovedClock clock(String party) {
    return clocks.get(party);
  }

  Path folder(String party) {
    return folders.get(party);
  }

  Books books() {
    return Books.of(party("bank"));
  }

  Judge judge() {
    return new Judge(
        party("bank"), party("seller"), party("buyer"), town.trust(), clocks.get("buyer"));
  }

  /// A new offer in the page.
  String offer() throws Exception {
    return page.fetchOffer().orElseThrow(() -> new AssertionError("the seller makes no offer"));
  }

  /// Has the offer bought.
  ///
  /// @return the deal
  String buy(String offer) {
    return party("buyer").tell("buy", offer);
  }

  /// Waits until nothing is done about the deal any more.
  ///
  /// @return its state
  String awaitEnd(String deal) throws InterruptedException {
    String begin = "ended " + deal + " ";
    String report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    while (report != null && !report.startsWith(begin)) {
      report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (report == null) {
      throw new AssertionError("nothing goes on: " + party("buyer").tell("deal", deal));
    }
    return report.substring(begin.length());
  }

  /// Ends a party and starts it on what it left.
  void restart(String party) throws Exception {
    parties.get(party).close();
    open(party, folders.get(party));
  }

  @Override
  public void close() {
    page.close();
    parties.values().forEach(Party::close);
    town.close();
  }

  private void open(String name, Path folder) throws Exception {
    folders.put(name, folder);
    Premises premises =
        new Premises(folder, clocks.get(name), (side, step) -> steps.reached(side, step));
    Party party =
        name.equals("buyer")
            ? new BuyerParty(premises, wire, OpenTown::impatient, reports::add)
            : PartyMain.party(name, premises);
    parties.put(name, party);
  }

  private static void impatient(Duration asked) throws InterruptedException {
    Thread.sleep(Math.min(asked.toMillis(), 20));
  }
}
