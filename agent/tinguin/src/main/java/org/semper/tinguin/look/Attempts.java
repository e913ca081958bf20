package org.semper.tinguin.look;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does slow work off the event thread and brings the result back to it, one piece of work at a time.
public final class Attempts {

  private static final Executor APART = work -> Thread.ofVirtual().start(work);

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private boolean running;

  /// @return whether work goes on
  public boolean running() {
    return running;
  }

  /// Called on the event thread. Does nothing while other work goes on.
  ///
  /// @param done gets the result, on the event thread
  /// @param failed called instead when the work threw something, which is a mistake of the program
  public <R> void run(Supplier<R> work, Consumer<R> done, Runnable failed) {
    if (running) {
      return;
    }
    running = true;
    var _ =
        CompletableFuture.supplyAsync(work, APART)
            .whenCompleteAsync(
                (result, failure) -> {
                  running = false;
                  if (failure == null) {
                    done.accept(result);
                  } else {
                    LOG.error("work behind the window failed", failure);
                    failed.run();
                  }
                },
                EventQueue::invokeLater);
  }
}
