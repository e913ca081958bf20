package org.semper.commerce.buyer;

import java.time.Duration;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.StoreUnavailable;

/// What a purchase does while nothing can be written down: nothing but wait, since every step is journaled before it is taken.
/// What is to be done then is read from the log anew.
final class Standstill {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 5;

  private final PurchaseDesk desk;
  private final DealId deal;

  Standstill(PurchaseDesk desk, DealId deal) {
    this.desk = desk;
    this.deal = deal;
  }

  /// Runs what begins with reading the log, as often as it takes until it could write.
  void outlast(PurchaseThreads.Run work) throws ArchiveDamaged, InterruptedException {
    int attempt = 0;
    while (!wasWritten(work, attempt)) {
      attempt++;
    }
  }

  /// Waits for a while, longer each time.
  ///
  /// @param attempt 0 for the first time
  void pause(StoreUnavailable trouble, int attempt) throws InterruptedException {
    desk.board().unwritten(deal, trouble);
    desk.services()
        .patience()
        .pause(FIRST_WAIT.multipliedBy(1L << Math.min(attempt, MOST_DOUBLINGS)));
  }

  private boolean wasWritten(PurchaseThreads.Run work, int attempt)
      throws ArchiveDamaged, InterruptedException {
    try {
      work.run();
      return true;
    } catch (StoreUnavailable e) {
      pause(e, attempt);
      return false;
    }
  }
}
