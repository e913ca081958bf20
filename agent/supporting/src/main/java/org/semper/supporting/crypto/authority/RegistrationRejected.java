package org.semper.supporting.crypto.authority;

/// There is no certificate.
public final class RegistrationRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    /// The authority could not be reached, or did not answer; ask again with the same request.
    NO_ANSWER,
    /// The authority refused; its code and next step are in [RegistrationRejected#code] and [RegistrationRejected#next].
    REFUSED,
    /// What came back is not a certificate for what was asked, by this authority.
    NOT_WHAT_WAS_ASKED
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final String code;
  private final String next;

  RegistrationRejected(Reason reason, String code, String next) {
    super(reason + ": " + code);
    this.reason = reason;
    this.code = code;
    this.next = next;
  }

  public Reason reason() {
    return reason;
  }

  /// The authority's stable code; empty if it gave none.
  public String code() {
    return code;
  }

  /// What to do, as the authority says it: untrusted text; empty if it said nothing.
  public String next() {
    return next;
  }
}
