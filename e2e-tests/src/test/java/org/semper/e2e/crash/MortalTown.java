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

/// A town whose bank, seller and buyer are processes that can be killed. Only the killed one is started again.
final class MortalTown implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Town town;
  private final Clock clock;
  private final ShopPage page;
  private final Map<String, Path> folders = new LinkedHashMap<>();
  private final Map<String, PartyProcess> parties = new LinkedHashMap<>();
  private final BlockingQueue<PartyProcess.Report> reports = new LinkedBlockingQueue<>();
  private int bought;

  MortalTown(Path folder, Clock clock) throws Exception {
    this.clock = clock;
    town = new Town(folder, clock);
    start("bank", town.bank());
    town.bankIsAt(port("bank"));
    start("seller", town.seller());
    start("buyer", town.buyer());
    page = new ShopPage(town.trust().webRoots().getFirst(), SellerParty.origin(port("seller")));
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
    assertThat(buy(party)).as("nobody halts").isEmpty();
    return parties.get(party).steps();
  }

  /// Buys, while the party is killed at the step and started again.
  ///
  /// @return the step's name
  String buyWhileKilling(String victim, int step, Side side) throws Exception {
    parties.get(victim).haltAt(step, side);
    return buy(victim)
        .orElseThrow(() -> new AssertionError(victim + " never came to step " + step));
  }

  @Override
  public void close() {
    page.close();
    parties.values().forEach(Party::close);
    town.close();
  }

  /// @return where the victim halted, if it did
  private Optional<String> buy(String victim) throws Exception {
    Books before = Books.of(parties.get("bank"));
    Optional<String> halted = Optional.empty();
    Optional<String> offer = Optional.empty();
    Thread browser = Thread.ofVirtual().start(this::bringOffer);
    while (true) {
      PartyProcess.Report report = reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (report == null) {
        throw new AssertionError("nothing goes on; " + halted);
      }
      String[] words = report.text().split(" ", 2);
      switch (words[0]) {
        case "offer" -> {
          offer = Optional.of(words[1]);
          parties.get("buyer").tell("buy", words[1]);
        }
        case "halted" -> {
          halted = Optional.of(words[1]);
          restart(victim);
          if (victim.equals("buyer") && offer.isPresent()) {
            parties.get("buyer").tell("buy", offer.get());
          }
        }
        case "ended" -> {
          browser.join();
          judge().requireBought(words[1].split(" ", 2)[0], before);
          bought++;
          return halted;
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

  private void restart(String party) throws Exception {
    parties.get(party).kill();
    start(party, folders.get(party));
  }

  private void start(String party, Path folder) throws Exception {
    folders.put(party, folder);
    parties.put(party, PartyProcess.start(party, folder, reports));
  }

  private int port(String party) throws Exception {
    return Integer.parseInt(Files.readString(folders.get(party).resolve("port")));
  }
}
