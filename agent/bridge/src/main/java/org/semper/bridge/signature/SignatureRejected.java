package org.semper.bridge.signature;

/// A request is not signed as this profile demands, or its signature does not hold.
///
/// The message names the reason and never repeats the input.
public final class SignatureRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    FIELD_MISSING,
    MALFORMED,
    COMPONENTS_DIFFER,
    UNKNOWN_KEY,
    SIGNATURE_DIFFERS,
    OUTSIDE_WINDOW,
    REPLAYED,
    DIGEST_DIFFERS
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  public SignatureRejected(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
