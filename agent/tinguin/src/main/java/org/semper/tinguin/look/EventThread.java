package org.semper.tinguin.look;

import java.awt.EventQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Runs work on Swing's event thread and waits for it.
public final class EventThread {

  private EventThread() {}

  /// As [#call], for work without a result.
  public static void run(Runnable work) throws InterruptedException {
    var _ =
        call(() -> {
          work.run();
          return work;
        });
  }

  /// @throws IllegalStateException if the work throws, or if this is the event thread, which must never wait
  public static <R> R call(Supplier<R> work) throws InterruptedException {
    if (EventQueue.isDispatchThread()) {
      throw new IllegalStateException("the event thread cannot wait for an answer");
    }
    FutureTask<R> task = new FutureTask<>(work::get);
    EventQueue.invokeLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the window failed", e.getCause());
    }
  }
}
