package org.semper.bridge.pairing;

/// A step of pairing is not taken. The caller learns nothing but that.
public final class PairingRefused extends Exception {

  /// Why; for the log and for tests.
  public enum Reason {
    CLOSED,
    SECOND_ATTEMPT,
    OTHER_ATTEMPT,
    COMMITMENT_DIFFERS,
    PROOF_DIFFERS
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public PairingRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
