package org.semper.supporting.access;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs something later, once. What was asked for cannot be taken back, so the action looks whether it is still due.
@FunctionalInterface
public interface Timer {

  void after(Duration wait, Runnable action);

  /// @param executor shut down by whoever made it; what is asked for after that is dropped
  static Timer on(ScheduledExecutorService executor) {
    return (wait, action) -> {
      if (!executor.isShutdown()) {
        var _ = executor.schedule(action, wait.toNanos(), TimeUnit.NANOSECONDS);
      }
    };
  }
}
