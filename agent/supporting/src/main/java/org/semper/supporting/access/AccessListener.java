package org.semper.supporting.access;

import org.semper.supporting.crypto.Vault;

/// Who has something to begin when the agent is unlocked and to end before it is locked. Calls never overlap, and a listener
/// does not lock or unlock from within.
public interface AccessListener {

  /// The keys are there: sealed state can be read, deals go on.
  ///
  /// @param vault usable until [#locking] returns
  void unlocked(Vault vault);

  /// The keys go away as soon as this returns: stop and wait until nothing uses them.
  void locking();
}
