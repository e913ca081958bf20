package org.semper.supporting.crypto;

import java.nio.file.Path;

/// A trust list that cannot be used as a whole; no part of it is.
public final class TrustListRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    UNREADABLE,
    NOT_A_TRUST_LIST,
    CERTIFICATE,
    ROOT_PROFILE
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /// @param file the list
  TrustListRejected(Reason reason, Path file, Exception cause) {
    super(reason + ": " + file + ": " + cause.getMessage(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
