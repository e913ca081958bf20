package org.semper.commerce.buyer;

import java.time.Duration;

/// How a purchase waits before it tries again.
@FunctionalInterface
public interface Patience {

  /// Sleeps. What ends it early is an interrupt, which ends the purchase's run, not the purchase.
  Patience ASLEEP = duration -> Thread.sleep(duration);

  void pause(Duration duration) throws InterruptedException;
}
