package org.semper.e2e.crash;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.IdempotencyKey;
import org.semper.api.bridge.PageReport;
import org.semper.api.commerce.OfferContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.commerce.buyer.OpeningRefused;
import org.semper.commerce.buyer.Purchases;
import org.semper.supporting.archive.DealId;

/// A shopper with a browser who wants an offer: clicks, clicks again if a crash came before ORDER, and waits for the end.
final class Clicks implements AutoCloseable {

  private static final String CLIENT = "browser-1";

  private final Purchases purchases;
  private final DealProofs proofs;
  private final Consumer<String> reports;
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private final Object change = new Object();
  private volatile boolean closed;

  Clicks(Purchases purchases, DealProofs proofs, Consumer<String> reports) {
    this.purchases = purchases;
    this.proofs = proofs;
    this.reports = reports;
  }

  /// Begins; the end is reported.
  void buy(StapledStatement offer) {
    Thread thread = Thread.ofVirtual().unstarted(() -> wanted(offer));
    waiting.add(thread);
    thread.start();
  }

  /// Pays what was put off; the end is reported.
  void pay(DealId deal) {
    purchases.payLater(deal);
    Thread thread = Thread.ofVirtual().unstarted(() -> reportEnd(deal));
    waiting.add(thread);
    thread.start();
  }

  /// A purchase has moved.
  void changed() {
    synchronized (change) {
      change.notifyAll();
    }
  }

  /// Nobody waits any more once this returns: what is closed next is not used, and nothing is reported of a deal that the next
  /// start goes on with.
  @Override
  public void close() {
    closed = true;
    waiting.forEach(Thread::interrupt);
    waiting.forEach(Clicks::awaitEnd);
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void wanted(StapledStatement offer) {
    DealId deal = new DealId(offer.statement().hash());
    try {
      awaitChange(() -> !purchases.isRunning(deal));
      if (proofs.find(deal).filter(Deal::isUsed).isEmpty()) {
        click(offer);
      }
      reportEnd(deal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OpeningRefused e) {
      report(deal, e.code().toString());
    } catch (RuntimeException e) {
      report(deal, e.toString());
    } finally {
      waiting.remove(Thread.currentThread());
    }
  }

  private void reportEnd(DealId deal) {
    try {
      awaitChange(() -> !purchases.isRunning(deal));
      report(deal, state(deal) + problem(deal));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(Thread.currentThread());
    }
  }

  private void report(DealId deal, String end) {
    if (!closed) {
      reports.accept("ended " + deal + " " + end);
    }
  }

  /// As the browser is told it.
  private String problem(DealId deal) {
    return purchases.current(CLIENT).stream()
        .filter(view -> view.deal().equals(deal.first()))
        .flatMap(view -> view.problem().stream())
        .map(problem -> " " + problem.code())
        .findFirst()
        .orElse("");
  }

  private String state(DealId deal) {
    Optional<DealState> state = proofs.find(deal).map(Deal::state);
    return state.map(DealState::name).orElse("UNKNOWN");
  }

  private void click(StapledStatement offer) throws OpeningRefused {
    WebOrigin origin = origin(offer);
    PageReport page = new PageReport(origin, origin, "", "fr");
    purchases.open(new DealRequest(offer, page), key(), CLIENT);
  }

  /// A thread's end is no change of the deal: looked at anew after a moment without one.
  private void awaitChange(BooleanSupplier condition) throws InterruptedException {
    synchronized (change) {
      while (!condition.getAsBoolean()) {
        change.wait(10);
      }
    }
  }

  private static WebOrigin origin(StapledStatement offer) {
    try {
      return OfferContent.parse(offer.statement()).origin();
    } catch (StatementRejected e) {
      throw new IllegalArgumentException("no offer", e);
    }
  }

  private static IdempotencyKey key() {
    UUID random = UUID.randomUUID();
    return new IdempotencyKey(
        new UUID(
            (random.getMostSignificantBits() & ~0xF000L) | 0x7000L,
            random.getLeastSignificantBits()));
  }
}
