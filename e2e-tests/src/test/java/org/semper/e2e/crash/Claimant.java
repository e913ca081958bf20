package org.semper.e2e.crash;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.semper.commerce.DealState;
import org.semper.commerce.buyer.Purchases;
import org.semper.supporting.archive.DealId;

/// A shopper who wants the money back: claims it, unless that was done before a crash, and asks for news until it is there.
final class Claimant implements AutoCloseable {

  private static final long PAUSE_MILLIS = 20;
  private static final Set<DealState> ENDS = Set.of(DealState.REFUNDED, DealState.DISPUTED);

  private final Purchases purchases;
  private final DealProofs proofs;
  private final Consumer<String> reports;
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();

  Claimant(Purchases purchases, DealProofs proofs, Consumer<String> reports) {
    this.purchases = purchases;
    this.proofs = proofs;
    this.reports = reports;
  }

  /// Begins; the end is reported.
  ///
  /// @param claim what is done about a deal that is complete
  void claim(DealId deal, Consumer<DealId> claim) {
    Thread thread = Thread.ofVirtual().unstarted(() -> untilEnded(deal, claim));
    waiting.add(thread);
    thread.start();
  }

  /// Nobody waits any more once this returns.
  @Override
  public void close() {
    for (Thread thread : waiting) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void untilEnded(DealId deal, Consumer<DealId> claim) {
    try {
      while (purchases.isRunning(deal) || !ENDS.contains(state(deal))) {
        if (!purchases.isRunning(deal)) {
          goOn(deal, claim);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
      reports.accept("ended " + deal + " " + state(deal));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiting.remove(Thread.currentThread());
    }
  }

  private void goOn(DealId deal, Consumer<DealId> claim) {
    if (state(deal) == DealState.COMPLETE) {
      claim.accept(deal);
    } else {
      purchases.askForNews();
    }
  }

  private DealState state(DealId deal) {
    return proofs.find(deal).orElseThrow().state();
  }
}
