package org.semper.supporting.crypto;

import java.nio.file.Path;

/// A file of keys that cannot be used. It is left exactly as it is; nothing is ever written over it.
public final class KeyFileRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    /// There is no such file.
    MISSING,
    /// The file is there and cannot be read.
    UNREADABLE,
    /// The file is something else, or of a later version.
    FOREIGN,
    /// The file was ours and was changed.
    DAMAGED,
    /// The file is whole and the passphrase is not its own.
    WRONG_PASSPHRASE
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final transient Path file;

  KeyFileRejected(Reason reason, Path file) {
    super(reason + ": " + file);
    this.reason = reason;
    this.file = file;
  }

  public Reason reason() {
    return reason;
  }

  public Path file() {
    return file;
  }
}
