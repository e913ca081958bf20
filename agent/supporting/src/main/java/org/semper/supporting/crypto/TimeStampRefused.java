package org.semper.supporting.crypto;

import org.bouncycastle.asn1.cmp.PKIFailureInfo;

/// A time-stamp that was asked for and is not given.
public final class TimeStampRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final Failure failure;

  TimeStampRefused(Failure failure) {
    super(failure.name());
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }

  /// PKIFailureInfo (RFC 3161, section 2.4.2).
  public enum Failure {
    /// A digest other than SHA-256, SHA-384 and SHA-512.
    BAD_ALG(PKIFailureInfo.badAlg),
    /// A version that is not 1, or a digest of another length.
    BAD_REQUEST(PKIFailureInfo.badRequest),
    /// No DER, or not of a TimeStampReq.
    BAD_DATA_FORMAT(PKIFailureInfo.badDataFormat),
    /// The service's certificate does not hold now.
    TIME_NOT_AVAILABLE(PKIFailureInfo.timeNotAvailable),
    /// Another policy than the service's.
    UNACCEPTED_POLICY(PKIFailureInfo.unacceptedPolicy),
    /// Any extension: none is known.
    UNACCEPTED_EXTENSION(PKIFailureInfo.unacceptedExtension);

    private final int bits;

    Failure(int bits) {
      this.bits = bits;
    }

    PKIFailureInfo info() {
      return new PKIFailureInfo(bits);
    }
  }
}
