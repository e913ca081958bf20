package org.semper.commerce.buyer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/// One thread for each notice that the owner has not read yet and nothing waits for. All are over when the agent ends.
final class NoticeThreads {

  private final ThreadFactory threads;
  private final Set<Thread> running = new HashSet<>();
  private boolean closed;

  NoticeThreads(ThreadFactory threads) {
    this.threads = threads;
  }

  /// @param notice ended by an interrupt
  /// @return whether it starts; no if all is ending
  synchronized boolean start(Runnable notice) {
    if (closed) {
      return false;
    }
    Thread thread = threads.newThread(() -> body(notice));
    thread.setName("notice");
    running.add(thread);
    thread.start();
    return true;
  }

  /// Interrupts all and waits for them.
  void close() {
    List<Thread> ending;
    synchronized (this) {
      closed = true;
      ending = List.copyOf(running);
    }
    ending.forEach(Thread::interrupt);
    try {
      for (Thread thread : ending) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void body(Runnable notice) {
    try {
      notice.run();
    } finally {
      synchronized (this) {
        running.remove(Thread.currentThread());
      }
    }
  }
}
