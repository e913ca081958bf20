package org.semper.supporting.crypto;

/// A trust list that cannot be used as a whole; no part of it is.
public final class TrustListRejected extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    MISSING("is not there"),
    UNREADABLE("cannot be read"),
    NOT_AN_ADDRESS("has no https address in the form that browsers write"),
    /// Nobody answered there, or with something else.
    NOT_SERVED("is not served there as application/jose"),
    TOO_LARGE("is too large for a trust list"),
    NOT_A_TRUST_LIST("is no trust list, or is damaged"),
    CERTIFICATE("has a certificate that cannot be read"),
    ROOT_PROFILE("has an authority whose certificate is not a root's"),
    /// The signature does not fit the key in the list: a byte was changed.
    SIGNATURE("was changed after its operator signed it"),
    /// Signed with another key than the fingerprint names.
    FINGERPRINT("was signed by somebody else than the fingerprint says"),
    /// Not a list, but what the owner decided of its authorities.
    DECISIONS("with your decisions is damaged");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /// @param source the list's file or address, or what it is called
  public TrustListRejected(Reason reason, String source, Exception cause) {
    super(message(reason, source), cause);
    this.reason = reason;
  }

  public TrustListRejected(Reason reason, String source) {
    super(message(reason, source));
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  private static String message(Reason reason, String source) {
    return "The trust list %s %s.".formatted(source, reason.sentence);
  }
}
