package org.semper.tinguin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Who may use the display: one at a time, in the order of asking.
final class DisplayQueue {

  private final Semaphore turn = new Semaphore(1, true);

  /// @return whether the caller holds the display now
  boolean enter(Duration patience) throws InterruptedException {
    return turn.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// Called by the holder, once.
  void leave() {
    turn.release();
  }

  /// @return about how many wait for the holder to leave
  int waiting() {
    return turn.getQueueLength();
  }
}
