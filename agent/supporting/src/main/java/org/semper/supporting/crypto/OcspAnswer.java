package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// One OCSP response (RFC 6960) about one certificate, verified: signed by the issuer or by a responder the issuer
/// delegated to, and for this certificate alone.
///
/// @param thisUpdate when its content was known to be right
/// @param nextUpdate until when it may be relied upon
/// @param revocation empty if the certificate was good
/// @param responder when the certificate of who signed it is valid
public record OcspAnswer(
    Instant thisUpdate, Instant nextUpdate, Optional<Revocation> revocation, Validity responder) {

  /// Longest time a response may be relied upon, whatever it says: bounds how long a response made before a revocation
  /// can be replayed.
  public static final Duration MAX_VALIDITY = Duration.ofHours(24);

  /// Farthest `nextUpdate` that is believed (CA/Browser Forum, Baseline Requirements, section 4.9.10).
  static final Duration HORIZON = Duration.ofDays(10);

  /// Tolerated difference between our clock and another party's.
  static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  /// @param der whole OCSPResponse
  /// @param when the time for which a delegated responder's certificate must be valid, unless the response was made later
  public static OcspAnswer verify(
      byte[] der, X509Certificate subject, X509Certificate issuer, Instant when)
      throws VerificationFailed {
    try {
      BasicOCSPResp response = basic(der);
      SingleResp single = single(response);
      Instant made = single.getThisUpdate().toInstant();
      Validity responder =
          OcspResponderCheck.require(response, issuer, made.isAfter(when) ? made : when);
      OcspCertId.require(single.getCertID(), subject, issuer);
      return answer(response.getProducedAt().toInstant(), single, responder);
    } catch (IOException
        | OCSPException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      // Bouncy Castle parses some fields only when they are asked for.
      throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "structure of an OCSP response", e);
    }
  }

  /// Whether it says how the certificate stood at the time in question. A response that was made later says as much as one
  /// of that time, as long as the certificate had not expired when it was made; else who dates a statement back could keep
  /// it from being proven.
  ///
  /// @param now a response that by our clock is yet to be made says nothing
  boolean covers(X509Certificate certificate, Instant when, Instant now) {
    Instant judged = thisUpdate.isAfter(when) ? thisUpdate : when;
    return nextUpdate.isAfter(when)
        && !thisUpdate.isAfter(now.plus(CLOCK_SKEW))
        && !when.isAfter(thisUpdate.plus(MAX_VALIDITY))
        && !thisUpdate.isAfter(certificate.getNotAfter().toInstant())
        && responder.contains(judged);
  }

  private static BasicOCSPResp basic(byte[] der)
      throws IOException, OCSPException, VerificationFailed {
    OCSPResp response = new OCSPResp(der);
    if (response.getStatus() == OCSPResp.SUCCESSFUL
        && response.getResponseObject() instanceof BasicOCSPResp basic) {
      return basic;
    }
    throw unusable("OCSP response without an answer");
  }

  private static SingleResp single(BasicOCSPResp response) throws VerificationFailed {
    SingleResp[] responses = response.getResponses();
    if (responses.length != 1
        || !response.getCriticalExtensionOIDs().isEmpty()
        || !responses[0].getCriticalExtensionOIDs().isEmpty()) {
      throw unusable("OCSP response about several certificates or with unknown conditions");
    }
    return responses[0];
  }

  private static OcspAnswer answer(Instant producedAt, SingleResp single, Validity responder)
      throws VerificationFailed {
    Instant thisUpdate = single.getThisUpdate().toInstant();
    Date nextUpdate = single.getNextUpdate();
    if (nextUpdate == null
        || producedAt.isBefore(thisUpdate)
        || nextUpdate.toInstant().isBefore(thisUpdate)
        || nextUpdate.toInstant().isAfter(thisUpdate.plus(HORIZON))) {
      throw unusable("times of an OCSP response");
    }
    return new OcspAnswer(thisUpdate, nextUpdate.toInstant(), revocation(single), responder);
  }

  private static Optional<Revocation> revocation(SingleResp single) throws VerificationFailed {
    CertificateStatus status = single.getCertStatus();
    if (status == null) { // Bouncy Castle's word for "good"
      return Optional.empty();
    }
    if (status instanceof RevokedStatus revoked) {
      int code = revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0;
      return Optional.of(
          new Revocation(revoked.getRevocationTime().toInstant(), Revocation.Reason.ofCode(code)));
    }
    throw unusable("OCSP response that does not know the certificate");
  }

  static VerificationFailed unusable(String check) {
    return new VerificationFailed(Reason.REVOCATION_UNKNOWN, check);
  }

  static X509CertificateHolder holder(X509Certificate certificate) {
    try {
      return new X509CertificateHolder(Certificates.der(certificate));
    } catch (IOException e) {
      throw new IllegalStateException("a parsed certificate has an encoding", e);
    }
  }
}
