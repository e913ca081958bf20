package org.semper.supporting.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.semper.supporting.crypto.KeyFileRejected;
import org.semper.supporting.crypto.Vault;

/// Whether the owner's keys can be used: locked at the start, unlocked by the passphrase, locked again by the owner or after a
/// time without the owner. While locked the data key is in nobody's memory.
///
/// That time is over, too, when the clock was set back to clearly before the owner's last act: nobody knows how long ago that
/// is. Once over it stays over, however the clock is set, until the passphrase is given again.
public final class AccessControl implements AutoCloseable {

  /// What clocks are corrected by; set back by more, a clock was set.
  private static final Duration CORRECTION = Duration.ofMinutes(1);

  private final Path vaultFile;
  private final Timer timer;
  private final Clock clock;
  private final WrongAttempts wrongAttempts;
  private final List<AccessListener> listeners = new ArrayList<>();

  /// Held while the state changes and listeners are told, never to look at the state.
  private final ReentrantLock change = new ReentrantLock();

  private volatile @Nullable Vault vault;
  private volatile Duration idle;

  /// Of the owner; [Instant#EPOCH] once the time without the owner was found to be over.
  private final AtomicReference<Instant> lastUse = new AtomicReference<>(Instant.EPOCH);

  /// @param idle time without [#touch] after which the agent locks itself; positive
  public AccessControl(Path vaultFile, Duration idle, Timer timer, Clock clock) {
    this.idle = positive(idle);
    this.vaultFile = vaultFile;
    this.timer = timer;
    this.clock = clock;
    this.wrongAttempts = new WrongAttempts(clock);
  }

  /// Whether there is a vault to unlock; if not, the owner has to choose a passphrase.
  public boolean hasVault() {
    return Files.exists(vaultFile);
  }

  /// Makes the vault and unlocks it.
  ///
  /// @param passphrase left as it is; the caller wipes it
  /// @throws java.nio.file.FileAlreadyExistsException if there is one
  public void create(char[] passphrase) throws IOException {
    change.lock();
    try {
      unlocked(Vault.create(vaultFile, passphrase));
    } finally {
      change.unlock();
    }
  }

  /// Tries a passphrase; slow by design (Argon2id).
  ///
  /// @param passphrase left as it is; the caller wipes it
  public Unlocking unlock(char[] passphrase) {
    change.lock();
    try {
      if (vault().isPresent()) {
        touch();
        return new Unlocking.Unlocked();
      }
      lock();
      return tried(() -> unlocked(Vault.open(vaultFile, passphrase)));
    } finally {
      change.unlock();
    }
  }

  /// Whether this is the passphrase, for what needs the owner and not only an unlocked agent. Opens and locks nothing; wrong ones
  /// count with those of [#unlock].
  ///
  /// @param passphrase left as it is; the caller wipes it
  /// @return [Unlocking.Unlocked] if it is
  public Unlocking confirm(char[] passphrase) {
    return tried(() -> Vault.open(vaultFile, passphrase).close());
  }

  /// Seals the keys under another passphrase; whether it is unlocked stays as it is. A passphrase to change is tried as one to
  /// unlock with.
  ///
  /// @param current left as it is, as is `next`; the caller wipes both
  /// @return [Unlocking.Unlocked] if the next one holds from now on
  /// @throws IOException if the vault cannot be written; the current one still holds
  public Unlocking changePassphrase(char[] current, char[] next) throws IOException {
    return tried(() -> {
      try (Vault opened = Vault.open(vaultFile, current)) {
        opened.changePassphrase(current, next);
      }
    });
  }

  /// Sets another time to locking, also for the time that runs.
  ///
  /// @param time without [#touch]; positive
  public void lockAfter(Duration time) {
    change.lock();
    try {
      idle = positive(time);
      vault().ifPresent(open -> timer.after(time, () -> lockIfIdle(open)));
    } finally {
      change.unlock();
    }
  }

  /// Tells the listeners, then wipes the keys. Does nothing if locked.
  public void lock() {
    change.lock();
    try {
      Vault open = vault;
      if (open != null) {
        listeners.reversed().forEach(AccessListener::locking);
        vault = null;
        open.close();
      }
    } finally {
      change.unlock();
    }
  }

  /// The owner did something: the time to locking begins anew. Does nothing once that time is over, so that an act after a
  /// computer's sleep opens nothing. What goes on in the owner's name is no act of the owner's.
  public void touch() {
    Instant last = lastUse.get();
    Instant now = clock.instant();
    if (!isIdle(last, now)) {
      lastUse.compareAndSet(last, now);
    }
  }

  /// The keys, if unlocked and the owner acted lately. Never waits.
  public Optional<Vault> vault() {
    return isIdle() ? Optional.empty() : Optional.ofNullable(vault);
  }

  /// Adds a listener; it is told at once if the agent is unlocked already.
  public void listen(AccessListener listener) {
    change.lock();
    try {
      listeners.add(listener);
      vault().ifPresent(listener::unlocked);
    } finally {
      change.unlock();
    }
  }

  @Override
  public void close() {
    lock();
  }

  private <E extends Exception> Unlocking tried(Trial<E> trial) throws E {
    change.lock();
    try {
      Duration pause = wrongAttempts.pause();
      if (!pause.isZero()) {
        return new Unlocking.TooSoon(pause);
      }
      trial.run();
      wrongAttempts.right();
      touch();
      return new Unlocking.Unlocked();
    } catch (KeyFileRejected e) {
      return rejected(e);
    } finally {
      change.unlock();
    }
  }

  private void unlocked(Vault open) {
    lastUse.set(clock.instant());
    vault = open;
    listeners.forEach(listener -> listener.unlocked(open));
    timer.after(idle, () -> lockIfIdle(open));
  }

  private void lockIfIdle(Vault watched) {
    change.lock();
    try {
      if (vault != watched) {
        return;
      }
      if (isIdle()) {
        lock();
      } else {
        Duration left = idle.minus(Duration.between(lastUse.get(), clock.instant()));
        timer.after(left, () -> lockIfIdle(watched));
      }
    } finally {
      change.unlock();
    }
  }

  /// Looked at with every use too: a timer does not run while the machine sleeps.
  private boolean isIdle() {
    Instant last = lastUse.get();
    boolean over = isIdle(last, clock.instant());
    if (over) {
      lastUse.compareAndSet(last, Instant.EPOCH);
    }
    return over;
  }

  private boolean isIdle(Instant last, Instant now) {
    return !now.isBefore(last.plus(idle)) || now.isBefore(last.minus(CORRECTION));
  }

  private Unlocking rejected(KeyFileRejected why) {
    if (why.reason() != KeyFileRejected.Reason.WRONG_PASSPHRASE) {
      return new Unlocking.NoVault(why.reason());
    }
    wrongAttempts.wrong();
    return new Unlocking.WrongPassphrase(wrongAttempts.pause());
  }

  private static Duration positive(Duration time) {
    if (time.isZero() || time.isNegative()) {
      throw new IllegalArgumentException("the time to locking is positive");
    }
    return time;
  }

  /// One use of a passphrase.
  @FunctionalInterface
  private interface Trial<E extends Exception> {
    void run() throws KeyFileRejected, E;
  }
}
