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

  UnlockedWork(Owner owner) {
    this.owner = owner;
  }

  /// Runs a purchase; it is interrupted when the agent is to be locked.
  ///
  /// @return false, and nothing ran, while the agent is locked
  boolean run(PurchaseThreads.Run purchase) throws ArchiveDamaged, InterruptedException {
    enter(Thread.currentThread());
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
  /// @return empty while the agent is locked
  <T> Optional<T> read(Function<Workplace, Optional<T>> lookUp) {
    count(1);
    try {
      return owner.workplace().flatMap(lookUp);
    } finally {
      count(-1);
    }
  }

  /// Returns when nobody uses the workplace any more; by now the owner gives none to newcomers.
  synchronized void end() throws InterruptedException {
    running.forEach(Thread::interrupt);
    while (!running.isEmpty() || reading > 0) {
      wait();
    }
  }

  private synchronized void enter(Thread thread) {
    running.add(thread);
  }

  private synchronized void leave(Thread thread) {
    running.remove(thread);
    notifyAll();
  }

  private synchronized void count(int change) {
    reading += change;
    notifyAll();
  }
}
