package org.semper.commerce.buyer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.BiConsumer;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;

/// One thread for each purchase that runs; never two for one deal.
final class PurchaseThreads {

  /// What runs. An interrupt ends it.
  @FunctionalInterface
  interface Run {
    void run() throws ArchiveDamaged, InterruptedException;
  }

  private final ThreadFactory threads;
  private final BiConsumer<DealId, Throwable> failed;
  private final Map<DealId, Thread> running = new HashMap<>();
  private boolean closed;

  /// @param failed told of a run that ended by a fault
  PurchaseThreads(ThreadFactory threads, BiConsumer<DealId, Throwable> failed) {
    this.threads = threads;
    this.failed = failed;
  }

  /// @return whether it starts; no if the deal is running already, or all is ending
  synchronized boolean start(DealId deal, Run run) {
    if (closed || running.containsKey(deal)) {
      return false;
    }
    Thread thread = threads.newThread(() -> body(deal, run));
    thread.setName("purchase-" + deal);
    thread.setUncaughtExceptionHandler((source, fault) -> failed.accept(deal, fault));
    running.put(deal, thread);
    thread.start();
    return true;
  }

  synchronized boolean isRunning(DealId deal) {
    return running.containsKey(deal);
  }

  /// Interrupts all and waits for them.
  void close() {
    List<Thread> ending;
    synchronized (this) {
      closed = true;
      ending = new ArrayList<>(running.values());
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

  private void body(DealId deal, Run run) {
    try {
      run.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ArchiveDamaged e) {
      throw new IllegalStateException("the log of a running purchase is damaged", e);
    } finally {
      synchronized (this) {
        running.remove(deal);
      }
    }
  }
}
