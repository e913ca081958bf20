package org.semper.supporting.crypto;

/// A statement, certificate or revocation answer that must not be relied upon.
///
/// The message names the check in this project's own words; it never repeats what the certificate or statement says.
public final class VerificationFailed extends Exception {

  /// Why; stable, one per cause.
  public enum Reason {
    /// The signature is not one of this key over these bytes, or not in the one permitted encoding.
    SIGNATURE,
    /// A key or signature algorithm outside the suite, or one that does not belong to the other.
    KEY_ALGORITHM,
    /// The certificates do not lead, in their order and without extra ones, to an authority of the trust list.
    UNTRUSTED_ISSUER,
    /// A certificate of the path is not valid at the time in question.
    CERTIFICATE_EXPIRED,
    /// A certificate breaks a rule of the profile for statements.
    CERTIFICATE_PROFILE,
    /// A certificate of the path was revoked.
    REVOKED,
    /// Nothing fresh says that a certificate of the path was not revoked.
    REVOCATION_UNKNOWN,
    /// The signer is certified, but not in the role that this statement needs.
    WRONG_ROLE,
    /// The statement says it was made later than now, beyond the tolerated difference of clocks.
    ISSUED_IN_FUTURE,
    /// The statement says it was made when its certificate was not valid.
    ISSUED_OUTSIDE_VALIDITY
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /// @param check what was looked at, such as `key usage of the signer's certificate`
  VerificationFailed(Reason reason, String check) {
    super(reason + ": " + check);
    this.reason = reason;
  }

  VerificationFailed(Reason reason, String check, Throwable cause) {
    super(reason + ": " + check, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
