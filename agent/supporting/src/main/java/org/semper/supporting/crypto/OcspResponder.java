package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
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
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.jspecify.annotations.Nullable;

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

  /// The answer that the certificate is not revoked.
  ///
  /// @return DER of an OCSPResponse
  public byte[] good(OcspQuestion question) {
    return answer(question.certificate(), CertificateStatus.GOOD);
  }

  /// The answer that the certificate is revoked.
  public byte[] revoked(OcspQuestion question, Revocation revocation) {
    return answer(
        question.certificate(),
        new RevokedStatus(Date.from(revocation.at()), revocation.reason().code()));
  }

  /// The answer that the issuer knows no such certificate.
  public byte[] unknown(OcspQuestion question) {
    return answer(question.certificate(), new UnknownStatus());
  }

  /// The answer to what is not a question about one certificate.
  public static byte[] malformed() {
    return failure(OCSPRespBuilder.MALFORMED_REQUEST);
  }

  /// The answer to a question about another issuer's certificate.
  public static byte[] unauthorized() {
    return failure(OCSPRespBuilder.UNAUTHORIZED);
  }

  private static byte[] failure(int status) {
    try {
      return new OCSPRespBuilder().build(status, null).getEncoded();
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException("a response has an encoding", e);
    }
  }

  private byte[] answer(CertificateID asked, @Nullable CertificateStatus status) {
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

  private RespID responder() {
    return new RespID(
        new ResponderID(
            X500Name.getInstance(signer.certificate().getSubjectX500Principal().getEncoded())));
  }
}
