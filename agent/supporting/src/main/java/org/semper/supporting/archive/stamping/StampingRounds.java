package org.semper.supporting.archive.stamping;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.communication.Backoff;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a [Stamper] in the background, while there is one: when it begins, whenever something may be pending, and again after a
/// growing pause while the notary is away. It rests a moment first while things go on, because the owner's purchase does not wait,
/// but never for long: what is said is stamped while it is fresh, however busy others keep the archive. Nothing ever waits for it but its end.
public final class StampingRounds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StampingRounds.class);

  /// So long nothing must have changed.
  private static final Duration QUIET = Duration.ofSeconds(1);

  /// So long it rests at most.
  private static final Duration LONGEST_REST = Duration.ofSeconds(3);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Backoff backoff;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<Thread> thread = Optional.empty();
  private boolean ended = true;
  private boolean pending;

  /// After a round that failed the next one comes half a minute later, and after many an hour later.
  public StampingRounds() {
    this(new Backoff(FIRST_PAUSE, LONGEST_PAUSE, new SecureRandom()));
  }

  StampingRounds(Backoff backoff) {
    this.backoff = backoff;
  }

  /// Starts with the first round. A stamper before this one is ended.
  public void begin(Stamper stamper) {
    end();
    lock.lock();
    try {
      ended = false;
      pending = true;
      thread = Optional.of(Thread.ofVirtual().name("stamping").start(() -> run(stamper)));
    } finally {
      lock.unlock();
    }
  }

  /// Something may be pending. After a round that failed the pause is kept nevertheless.
  public void wake() {
    lock.lock();
    try {
      pending = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Ends what is under way and waits for it; to be called before the keys go away.
  public void end() {
    Optional<Thread> running;
    lock.lock();
    try {
      ended = true;
      running = thread;
      thread = Optional.empty();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    running.ifPresent(StampingRounds::join);
  }

  @Override
  public void close() {
    end();
  }

  private static void join(Thread running) {
    running.interrupt();
    try {
      running.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Stamper stamper) {
    int failures = 0;
    try {
      while (awaitWork()) {
        failures = round(stamper) ? 0 : failures + 1;
        if (failures > 0 && !pause(backoff.after(failures))) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean round(Stamper stamper) {
    try {
      return stamper.round();
    } catch (ArchiveDamaged e) {
      LOG.warn("no time-stamps: {}", e.getMessage());
      return false;
    } catch (StoreUnavailable e) {
      LOG.warn("no time-stamps: the store is unavailable", e);
      return false;
    }
  }

  /// @return false at the end
  private boolean awaitWork() throws InterruptedException {
    lock.lock();
    try {
      while (!pending && !ended) {
        changed.await();
      }
      long begun = System.nanoTime();
      while (pending && !ended && System.nanoTime() - begun < LONGEST_REST.toNanos()) {
        pending = false;
        var _ = changed.awaitNanos(QUIET.toNanos());
      }
      pending = false;
      return !ended;
    } finally {
      lock.unlock();
    }
  }

  /// @return false at the end
  private boolean pause(Duration length) throws InterruptedException {
    lock.lock();
    try {
      long left = length.toNanos();
      while (left > 0 && !ended) {
        left = changed.awaitNanos(left);
      }
      pending = true;
      return !ended;
    } finally {
      lock.unlock();
    }
  }
}
