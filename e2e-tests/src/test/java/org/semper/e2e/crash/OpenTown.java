package org.semper.e2e.crash;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.store.StoreUnavailable;

/// A town whose bank, seller and buyer run in the test's own process, each with its own clock, so that the test can stand
/// between them. They still talk over HTTPS.
final class OpenTown implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;
  private static final int SETTLING_MILLIS = 100;
  private static final String PAUSED = "paused";

  private final Town town;
  private final Map<String, Path> folders = new LinkedHashMap<>();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, MovedClock> clocks = new LinkedHashMap<>();
  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
  private final ShopPage page;
  private final Map<String, UnaryOperator<Channel>> wires = new ConcurrentHashMap<>();
  private final Map<String, StepListener> steps = new ConcurrentHashMap<>();

  /// @param wire what becomes of the buyer's channel to seller and bank, once the town stands
  OpenTown(Path folder, Clock clock, UnaryOperator<Channel> wire) throws Exception {
    town = new Town(folder, clock);
    for (String party : new String[] {"bank", "seller", "buyer"}) {
      clocks.put(party, new MovedClock(clock));
    }
    open("bank", town.bank());
    town.bankIsAt(port("bank"));
    open("seller", town.seller());
    open("buyer", town.buyer());
    page = new ShopPage(town.trust().webRoots().getFirst(), SellerParty.origin(port("seller")));
    rewire("buyer", wire);
  }

  /// Starts buyer or seller again with another channel to the others.
  void rewire(String party, UnaryOperator<Channel> wire) throws Exception {
    wires.put(party, wire);
    restart(party);
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

  /// @param listener told of the party's steps from now on, also after a restart
  void listen(String party, StepListener listener) {
    steps.put(party, listener);
  }

  Books books() {
    return Books.of(party("bank"));
  }

  Judge judge() {
    return new Judge(
        party("bank"), party("seller"), party("buyer"), town.trust(), clocks.get("buyer"));
  }

  /// A new offer in the page, which asks for it until it is there.
  String offer() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    Optional<String> offer = page.fetchOffer();
    while (offer.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the seller makes no offer");
      }
      Thread.sleep(20);
      offer = page.fetchOffer();
    }
    return offer.get();
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
    return awaitEnd(deal, Integer.MAX_VALUE).orElseThrow();
  }

  /// Waits until nothing is done about the deal any more, or the buyer has paused so often.
  ///
  /// @return its state; empty if it still goes on
  Optional<String> awaitEnd(String deal, int pauses) throws InterruptedException {
    String begin = "ended " + deal + " ";
    int paused = 0;
    while (paused < pauses) {
      String report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (report == null) {
        throw new AssertionError("nothing goes on: " + party("buyer").tell("deal", deal));
      }
      if (report.startsWith(begin)) {
        return Optional.of(report.substring(begin.length()));
      }
      paused += report.equals(PAUSED) ? 1 : 0;
    }
    return Optional.empty();
  }

  /// Has the money claimed back, and the seller try what is owed now and then.
  ///
  /// @param claim `withdraw` or `complain`
  /// @return the deal's state when nothing is done about it any more
  String claim(String claim, String deal) throws InterruptedException {
    party("buyer").tell(claim, deal);
    String begin = "ended " + deal + " ";
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      String report = reports.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
      if (report == null) {
        party("seller").tell("settle", "");
      } else if (report.startsWith(begin)) {
        return report.substring(begin.length());
      }
    }
    throw new AssertionError("no refund: " + party("buyer").tell("deal", deal));
  }

  /// Ends a party and starts it on what it left.
  void restart(String party) throws Exception {
    stop(party);
    open(party, folders.get(party));
  }

  /// Ends a party.
  void stop(String party) {
    Party ended = parties.remove(party);
    if (ended != null) {
      ended.close();
    }
  }

  @Override
  public void close() {
    page.close();
    parties.values().forEach(Party::close);
    town.close();
  }

  private void open(String name, Path folder) throws Exception {
    folders.put(name, folder);
    Premises premises = new Premises(folder, clocks.get(name), new Heard(name));
    UnaryOperator<Channel> wire = wires.getOrDefault(name, channel -> channel);
    parties.put(
        name,
        switch (name) {
          case "buyer" -> new BuyerParty(premises, wire, this::impatient, reports::add);
          case "seller" -> new SellerParty(premises, wire);
          default -> PartyMain.party(name, premises);
        });
  }

  private void impatient(Duration asked) throws InterruptedException {
    reports.add(PAUSED);
    Thread.sleep(Math.min(asked.toMillis(), 20));
  }

  private int port(String party) throws Exception {
    return new Premises(folders.get(party), clocks.get(party), new Heard(party))
        .port()
        .orElseThrow();
  }

  /// Passes a party's steps on to whoever listens now.
  private final class Heard implements StepListener {

    private final String party;

    Heard(String party) {
      this.party = party;
    }

    @Override
    public void reached(Side side, String name) {
      listener().reached(side, name);
    }

    @Override
    public void failed(StoreUnavailable trouble) {
      listener().failed(trouble);
    }

    private StepListener listener() {
      return steps.getOrDefault(party, (side, name) -> {});
    }
  }
}
