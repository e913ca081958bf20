package org.semper.supporting.trust;

/// A signed list that is in order and cannot be taken beside what is kept.
public final class TrustRefused extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    /// The operator's newer list was taken before.
    OLDER,
    /// It calls an authority by the name of another one that is known, so that the window could not tell them apart.
    NAME_TAKEN
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  TrustRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
