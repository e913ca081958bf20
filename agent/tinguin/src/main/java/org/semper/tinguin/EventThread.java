package org.semper.tinguin;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;

/// Runs work on Swing's event thread and waits for it.
final class EventThread {

  private EventThread() {}

  /// @throws IllegalStateException if the work throws, or if this is the event thread, which must never wait
  static void run(Runnable work) throws InterruptedException {
    if (EventQueue.isDispatchThread()) {
      throw new IllegalStateException("the event thread cannot wait for an answer");
    }
    try {
      EventQueue.invokeAndWait(work);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the window failed", e.getCause());
    }
  }
}
