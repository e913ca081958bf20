package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.semper.supporting.crypto.TimeStampRefused.Failure;

/// Gives time-stamps (RFC 3161): says that a digest was shown to it at a time. The key signs nothing but that.
public final class TimeStampResponder {

  /// The one policy of its time-stamps: the clock of the machine, to the second.
  public static final String POLICY = Role.NOTARY.policyOid() + ".1";

  static final ASN1ObjectIdentifier POLICY_OID = new ASN1ObjectIdentifier(POLICY);

  private final TimeStampMaker maker;
  private final Validity validity;
  private final Clock clock;

  /// @throws VerificationFailed if the identity's certificate is not one for time-stamps
  public TimeStampResponder(Identity identity, Clock clock) throws VerificationFailed {
    SignerProfile.require(identity.certificates(), identity.authority(), KeyPurpose.TIME_STAMPING);
    this.maker = new TimeStampMaker(identity, POLICY_OID);
    this.validity = Validity.of(identity.certificate());
    this.clock = clock;
  }

  /// Now, by the clock that it goes by; a whole second.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /// Refuses what cannot be given at that time.
  public void require(TimeStampQuestion question, Instant at) throws TimeStampRefused {
    ASN1ObjectIdentifier policy = question.request().getReqPolicy();
    if (policy != null && !policy.equals(POLICY_OID)) {
      throw new TimeStampRefused(Failure.UNACCEPTED_POLICY);
    }
    if (!validity.contains(at)) {
      throw new TimeStampRefused(Failure.TIME_NOT_AVAILABLE);
    }
  }

  /// The time-stamp.
  ///
  /// @param serial never used before
  /// @param at what [#now] said and [#require] let pass
  /// @return DER of a TimeStampResp
  public byte[] grant(TimeStampQuestion question, BigInteger serial, Instant at) {
    PKIStatusInfo granted = new PKIStatusInfo(PKIStatus.granted);
    return encoded(new TimeStampResp(granted, maker.token(question, serial, at)));
  }

  /// The answer that there is no time-stamp.
  ///
  /// @return DER of a TimeStampResp
  public static byte[] refusal(Failure failure) {
    PKIStatusInfo refused = new PKIStatusInfo(PKIStatus.rejection, null, failure.info());
    return encoded(new TimeStampResp(refused, null));
  }

  static byte[] encoded(TimeStampResp response) {
    try {
      return response.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a response has an encoding", e);
    }
  }
}
