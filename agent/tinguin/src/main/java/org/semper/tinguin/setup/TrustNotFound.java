package org.semper.tinguin.setup;

/// There is no trust list that could be shown.
public final class TrustNotFound extends Exception {

  /// Why; the wizard has a sentence with the next step for each.
  public enum Reason {
    NO_FILE,
    UNREADABLE,
    NOT_AN_ADDRESS,
    NOT_SERVED,
    NOT_A_LIST,
    CHANGED,
    OTHER_SIGNER,
    OLDER,
    /// What was typed is no fingerprint.
    FINGERPRINT,
    /// An address without a fingerprint.
    FINGERPRINT_MISSING
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public TrustNotFound(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public TrustNotFound(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
