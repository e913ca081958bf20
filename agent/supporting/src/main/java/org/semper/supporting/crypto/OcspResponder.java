package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;

/// Says about one issuer's certificates whether they are revoked (RFC 6960). Responses carry no nonce, so that they can be
/// stapled.
public final class OcspResponder {

  private final X509Certificate issuer;
  private final Identity signer;
  private final Duration validity;
  private final Clock clock;

  /// @param issuer of the certificates that are asked about
  /// @param signer the issuer itself, or a responder that it delegated to
  /// @param validity how long a response may be relied upon
  public OcspResponder(X509Certificate issuer, Identity signer, Duration validity, Clock clock) {
    this.issuer = issuer;
    this.signer = signer;
    this.validity = validity;
    this.clock = clock;
  }

  public X509Certificate issuer() {
    return issuer;
  }

  /// A response about one of the issuer's certificates that nobody asked for.
  ///
  /// @return DER of an OCSPResponse
  public byte[] answer(BigInteger serial, Optional<Revocation> revocation) {
    return answer(OcspCertId.of(issuer, serial), status(revocation));
  }

  /// The response to a question; `unknown` for a certificate this issuer did not issue.
  byte[] answer(CertificateID asked, CertificateStatus status) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var builder = new BasicOCSPRespBuilder(responder());
    builder.addResponse(asked, status, Date.from(now), Date.from(now.plus(validity)), null);
    X509CertificateHolder[] chain =
        signer.certificate().equals(issuer)
            ? new X509CertificateHolder[0]
            : new X509CertificateHolder[] {OcspAnswer.holder(signer.certificate())};
    try {
      var basic = builder.build(new KeySigner(signer.key()), chain, Date.from(now));
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException("a response has an encoding", e);
    }
  }

  static CertificateStatus status(Optional<Revocation> revocation) {
    return revocation.isEmpty()
        ? CertificateStatus.GOOD
        : new RevokedStatus(Date.from(revocation.get().at()), revocation.get().reason().code());
  }

  private RespID responder() {
    return new RespID(
        new ResponderID(
            X500Name.getInstance(signer.certificate().getSubjectX500Principal().getEncoded())));
  }
}
