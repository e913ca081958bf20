package org.semper.supporting.access;

import java.time.Duration;
import org.semper.supporting.crypto.KeyFileRejected;

/// What came of a passphrase that was tried, to unlock or for what needs the owner again.
public sealed interface Unlocking {

  /// It was the right one; unlocked, now or before.
  record Unlocked() implements Unlocking {}

  /// Not the passphrase.
  ///
  /// @param pause how long the next attempt has to wait; zero for the first few
  record WrongPassphrase(Duration pause) implements Unlocking {}

  /// Not tried: too many wrong ones in a row.
  ///
  /// @param pause how long the next attempt has to wait still
  record TooSoon(Duration pause) implements Unlocking {}

  /// The vault is missing, damaged or another program's; no passphrase opens it.
  record NoVault(KeyFileRejected.Reason reason) implements Unlocking {}
}
