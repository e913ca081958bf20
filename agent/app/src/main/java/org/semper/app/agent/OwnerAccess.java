package org.semper.app.agent;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.app.agent.UnlockedAgent.CannotOpen;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Workplace;
import org.semper.supporting.access.AccessControl;
import org.semper.supporting.access.AccessListener;
import org.semper.supporting.access.Safeguards;
import org.semper.supporting.access.Unlocking;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.tinguin.PassphraseCheck;
import org.semper.supporting.tinguin.PassphraseCheck.Result;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner's lock, and what lies behind it while it is open.
final class OwnerAccess implements Owner, AccessListener {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerAccess.class);

  private final AccessControl access;
  private final UnlockedAgent agent;
  private volatile Optional<Opened> opened = Optional.empty();
  private volatile Safeguards safeguards = Safeguards.STRICT;

  OwnerAccess(AccessControl access, UnlockedAgent agent) {
    this.access = access;
    this.agent = agent;
    access.listen(this);
  }

  @Override
  public Optional<Workplace> workplace() {
    return opened().map(Opened::workplace);
  }

  /// What the passphrase opened; empty while locked. Using it does not put off the locking, because what runs by itself uses it
  /// too.
  Optional<Opened> opened() {
    return isLocked() ? Optional.empty() : opened;
  }

  /// Looking at the lock does not put off the locking.
  boolean isLocked() {
    return opened.isEmpty() || access.vault().isEmpty();
  }

  @Override
  public Optional<PassphraseCheck> confirming(Money amount) {
    return safeguards.asksFor(amount) ? Optional.of(this::confirm) : Optional.empty();
  }

  /// How careful the owner wants the agent to be; the strictest while locked.
  Safeguards safeguards() {
    return safeguards;
  }

  /// Keeps other safeguards, which hold at once, if the passphrase is right.
  ///
  /// @param passphrase wiped
  /// @throws IllegalStateException while locked
  Result keep(Safeguards chosen, char[] passphrase) {
    Opened all = opened().orElseThrow(() -> new IllegalStateException("locked"));
    Result result = confirm(passphrase);
    if (result == Result.RIGHT) {
      all.safeguards().keep(chosen);
      hold(chosen);
    }
    return result;
  }

  private Result confirm(char[] passphrase) {
    try {
      return result(access.confirm(passphrase));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// @param current wiped, as is `next`
  Result changePassphrase(char[] current, char[] next) {
    try {
      return result(access.changePassphrase(current, next));
    } catch (IOException e) {
      LOG.error("the passphrase was not changed, because the vault cannot be written", e);
      return Result.IMPOSSIBLE;
    } finally {
      Arrays.fill(current, '\0');
      Arrays.fill(next, '\0');
    }
  }

  @Override
  public UnlockQuestion.Attempt unlocking() {
    return this::tryPassphrase;
  }

  /// The owner did something at the window or at the command line; the time to locking begins anew.
  void acted() {
    access.touch();
  }

  @Override
  public void unlocked(Vault vault) {
    try {
      Opened all = agent.open(vault);
      hold(all.safeguards().read());
      opened = Optional.of(all);
    } catch (CannotOpen e) {
      LOG.error("the agent cannot be unlocked: {}", e.getMessage());
    }
  }

  @Override
  public void locking() {
    opened = Optional.empty();
    safeguards = Safeguards.STRICT;
  }

  private void hold(Safeguards chosen) {
    safeguards = chosen;
    access.lockAfter(chosen.lockAfter());
  }

  private boolean tryPassphrase(char[] passphrase) {
    try {
      return access.unlock(passphrase) instanceof Unlocking.Unlocked && opened.isPresent();
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static Result result(Unlocking tried) {
    return switch (tried) {
      case Unlocking.Unlocked _ -> Result.RIGHT;
      case Unlocking.WrongPassphrase _ -> Result.WRONG;
      case Unlocking.TooSoon _ -> Result.TOO_SOON;
      case Unlocking.NoVault _ -> Result.IMPOSSIBLE;
    };
  }
}
