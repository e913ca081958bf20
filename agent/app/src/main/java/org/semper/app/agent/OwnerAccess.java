package org.semper.app.agent;

import java.util.Arrays;
import java.util.Optional;
import org.semper.app.agent.UnlockedAgent.CannotOpen;
import org.semper.app.agent.UnlockedAgent.Opened;
import org.semper.commerce.buyer.Owner;
import org.semper.commerce.buyer.Workplace;
import org.semper.supporting.access.AccessControl;
import org.semper.supporting.access.AccessListener;
import org.semper.supporting.access.Unlocking;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.tinguin.UnlockQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The owner's lock, and what lies behind it while it is open.
final class OwnerAccess implements Owner, AccessListener {

  private static final Logger LOG = LoggerFactory.getLogger(OwnerAccess.class);

  private final AccessControl access;
  private final UnlockedAgent agent;
  private volatile Optional<Opened> opened = Optional.empty();

  OwnerAccess(AccessControl access, UnlockedAgent agent) {
    this.access = access;
    this.agent = agent;
    access.listen(this);
  }

  /// Using it puts off the locking.
  @Override
  public Optional<Workplace> workplace() {
    return opened().map(Opened::workplace);
  }

  /// What the passphrase opened; empty while locked. Using it puts off the locking.
  Optional<Opened> opened() {
    if (isLocked()) {
      return Optional.empty();
    }
    access.touch();
    return opened;
  }

  /// Looking at the lock does not put off the locking.
  boolean isLocked() {
    return opened.isEmpty() || access.vault().isEmpty();
  }

  @Override
  public UnlockQuestion.Attempt unlocking() {
    return this::tryPassphrase;
  }

  @Override
  public void touch() {
    access.touch();
  }

  @Override
  public void unlocked(Vault vault) {
    try {
      opened = Optional.of(agent.open(vault));
    } catch (CannotOpen e) {
      LOG.error("the agent cannot be unlocked: {}", e.getMessage());
    }
  }

  @Override
  public void locking() {
    opened = Optional.empty();
  }

  private boolean tryPassphrase(char[] passphrase) {
    try {
      return access.unlock(passphrase) instanceof Unlocking.Unlocked && opened.isPresent();
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
