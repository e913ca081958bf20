package org.semper.supporting.tinguin;

/// Whether what was typed is the owner's passphrase; asked where being unlocked is not enough.
@FunctionalInterface
public interface PassphraseCheck {

  /// Slow by design (Argon2id); called off the event thread.
  ///
  /// @param passphrase wiped by the callee
  Result check(char[] passphrase);

  /// What came of it.
  enum Result {
    RIGHT,
    WRONG,
    /// Not tried: too many wrong ones in a row.
    TOO_SOON,
    /// It cannot be told, because what it opens is missing or damaged. Never means right.
    IMPOSSIBLE
  }
}
