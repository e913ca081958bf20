package org.semper.e2e.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.semper.e2e.jvm.QuickJvm;

/// A town whose bank, seller and buyer are processes that can be killed. Only the killed one is started again.
final class MortalTown implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  /// What the buyer is told to do.
  private record Wish(String order, String argument) {

    void tell(Party buyer) {
      buyer.tell(order, argument);
    }
  }

  /// @param halted where the victim halted, if it did
  private record Ended(String deal, Optional<String> halted) {}

  private final Town town;
  private final Clock clock;
  private final Map<String, String> databases;
  private final ShopPage page;
  private final Map<String, Path> folders = new LinkedHashMap<>();
  private final Map<String, PartyProcess> parties = new LinkedHashMap<>();
  private final BlockingQueue<PartyProcess.Report> reports = new LinkedBlockingQueue<>();
  private int bought;

  MortalTown(Path folder, Clock clock) throws Exception {
    this(folder, clock, Map.of());
  }

  /// @param databases addresses of the databases of those parties that are on PostgreSQL
  MortalTown(Path folder, Clock clock, Map<String, String> databases) throws Exception {
    this.clock = clock;
    this.databases = databases;
    town = new Town(folder, clock);
    start("bank", town.bank());
    town.bankIsAt(port("bank"));
    start("seller", town.seller());
    start("buyer", town.buyer());
    page = new ShopPage(town.trust().webRoots().getFirst(), SellerParty.origin(port("seller")));
    if (!parties.keySet().stream().allMatch(QuickJvm::hasArchive)) {
      buy("buyer");
      endAndStartAgain();
    }
  }

  /// All that was ever bought here can still be read by both.
  void requireWholeArchives() {
    judge().requireWholeArchives(bought);
  }

  private Judge judge() {
    return new Judge(
        parties.get("bank"), parties.get("seller"), parties.get("buyer"), town.trust(), clock);
  }

  /// Buys undisturbed.
  ///
  /// @return the steps that the party took
  List<String> steps(String party) throws Exception {
    parties.get(party).haltAt(Integer.MAX_VALUE, Side.AFTER);
    assertThat(buy(party).halted()).as("nobody halts").isEmpty();
    return parties.get(party).steps();
  }

  /// Buys, while the party is killed at the step and started again.
  ///
  /// @return the step's name
  String buyWhileKilling(String victim, int step, Side side) throws Exception {
    parties.get(victim).haltAt(step, side);
    return halted(buy(victim), victim, step);
  }

  /// Buys and claims the money back undisturbed.
  ///
  /// @param claim `withdraw` or `complain`
  /// @return the steps that the party took after the purchase
  List<String> claimSteps(String claim, String party) throws Exception {
    String deal = buy(party).deal();
    parties.get(party).haltAt(Integer.MAX_VALUE, Side.AFTER);
    assertThat(claim(claim, deal, party).halted()).as("nobody halts").isEmpty();
    return parties.get(party).steps();
  }

  /// Buys undisturbed and claims the money back, while the party is killed at the step and started again.
  ///
  /// @return the step's name
  String claimWhileKilling(String claim, String victim, int step, Side side) throws Exception {
    String deal = buy(victim).deal();
    parties.get(victim).haltAt(step, side);
    return halted(claim(claim, deal, victim), victim, step);
  }

  @Override
  public void close() {
    page.close();
    parties.values().forEach(Party::close);
    town.close();
  }

  private static String halted(Ended ended, String victim, int step) {
    return ended
        .halted()
        .orElseThrow(() -> new AssertionError(victim + " never came to step " + step));
  }

  private Ended buy(String victim) throws Exception {
    Books before = Books.of(parties.get("bank"));
    Thread browser = Thread.ofVirtual().start(this::bringOffer);
    Ended ended = awaitEnd(victim, Optional.empty());
    browser.join();
    judge().requireBought(ended.deal(), before);
    bought++;
    return ended;
  }

  private Ended claim(String claim, String deal, String victim) throws Exception {
    Books before = Books.of(parties.get("bank"));
    Wish wish = new Wish(claim, deal);
    wish.tell(parties.get("buyer"));
    Ended ended = awaitEnd(victim, Optional.of(wish));
    judge().requireRefunded(deal, before);
    return ended;
  }

  /// @param told what the buyer was told to do already
  private Ended awaitEnd(String victim, Optional<Wish> told) throws Exception {
    Optional<String> halted = Optional.empty();
    Optional<Wish> wish = told;
    while (true) {
      PartyProcess.Report report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (report == null) {
        throw new AssertionError("nothing goes on; " + halted);
      }
      String[] words = report.text().split(" ", 3);
      switch (words[0]) {
        case "offer" -> {
          wish = Optional.of(new Wish("buy", words[1]));
          wish.get().tell(parties.get("buyer"));
        }
        case "halted" -> {
          // Two of its threads may have come to one step.
          if (report.party() == parties.get(victim)) {
            halted = Optional.of(report.text().substring("halted ".length()));
            restart(victim, wish);
          }
        }
        case "ended" -> {
          return new Ended(words[1], halted);
        }
        default -> throw new AssertionError(report.text());
      }
    }
  }

  /// The page asks until the seller answers.
  private void bringOffer() {
    try {
      Optional<String> offer = page.fetchOffer();
      while (offer.isEmpty()) {
        Thread.sleep(50);
        offer = page.fetchOffer();
      }
      reports.add(new PartyProcess.Report(parties.get("seller"), "offer " + offer.get()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Who ends by itself leaves its classes to the many that start after it; who is killed leaves nothing.
  private void endAndStartAgain() throws Exception {
    for (String party : List.copyOf(parties.keySet())) {
      parties.get(party).close();
      start(party, folders.get(party));
    }
  }

  /// The buyer wants what was wanted; the seller hears that the bank is back.
  private void restart(String party, Optional<Wish> wish) throws Exception {
    parties.get(party).kill();
    start(party, folders.get(party));
    if (party.equals("buyer")) {
      wish.ifPresent(wanted -> wanted.tell(parties.get("buyer")));
    }
    if (party.equals("bank")) {
      parties.get("seller").tell("settle", "");
    }
  }

  private void start(String party, Path folder) throws Exception {
    folders.put(party, folder);
    if (databases.containsKey(party)) {
      Files.writeString(folder.resolve(Premises.DATABASE), databases.get(party));
    }
    parties.put(party, PartyProcess.start(party, folder, reports));
  }

  private int port(String party) throws Exception {
    return Integer.parseInt(Files.readString(folders.get(party).resolve("port")));
  }
}
