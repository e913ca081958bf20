package org.semper.commerce.buyer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.semper.supporting.archive.ArchiveDamaged;

/// Who uses what only an unlocked agent has. Before the keys go away all of them are ended, and waited for.
final class UnlockedWork {

  private final Owner owner;
  private final Set<Thread> running = new HashSet<>();
  private int reading;
  private boolean ended;

  UnlockedWork(Owner owner) {
    this.owner = owner;
  }

  /// Runs a purchase; it is interrupted when the agent is to be locked.
  ///
  /// @return false, and nothing ran, while the agent is locked or about to be
  boolean run(PurchaseThreads.Run purchase) throws ArchiveDamaged, InterruptedException {
    if (!enter(Thread.currentThread())) {
      return false;
    }
    try {
      if (owner.workplace().isEmpty()) {
        return false;
      }
      purchase.run();
      return true;
    } finally {
      leave(Thread.currentThread());
    }
  }

  /// Looks something up, which takes a moment.
  ///
  /// @return empty while the agent is locked or about to be
  <T> Optional<T> read(Function<Workplace, Optional<T>> lookUp) {
    if (!count(1)) {
      return Optional.empty();
    }
    try {
      return owner.workplace().flatMap(lookUp);
    } finally {
      count(-1);
    }
  }

  /// Lets nobody in from now on, and returns when nobody is left and the purchases' threads are over.
  void end() throws InterruptedException {
    for (Thread purchase : interrupted()) {
      purchase.join();
    }
    awaitReaders();
  }

  /// The agent was unlocked.
  synchronized void beginAgain() {
    ended = false;
  }

  private synchronized Set<Thread> interrupted() {
    ended = true;
    running.forEach(Thread::interrupt);
    return Set.copyOf(running);
  }

  private synchronized void awaitReaders() throws InterruptedException {
    while (reading > 0) {
      wait();
    }
  }

  private synchronized boolean enter(Thread thread) {
    return !ended && running.add(thread);
  }

  private synchronized void leave(Thread thread) {
    running.remove(thread);
  }

  private synchronized boolean count(int change) {
    if (ended && change > 0) {
      return false;
    }
    reading += change;
    notifyAll();
    return true;
  }
}
