package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.jspecify.annotations.Nullable;

/// Makes OCSP responses that no responder of ours would.
final class OcspForge {

  private final X509Certificate issuer;
  private final List<X509Certificate> subjects = new ArrayList<>();
  private final List<X509CertificateHolder> certificates = new ArrayList<>();
  private Identity signer;
  private X509Certificate named;
  private Instant thisUpdate;
  private Instant nextUpdate;
  private boolean withNextUpdate = true;
  private @Nullable CertificateStatus status = CertificateStatus.GOOD;

  OcspForge(X509Certificate subject, Identity issuer, Instant now) {
    this.subjects.add(subject);
    this.issuer = issuer.certificate();
    this.signer = issuer;
    this.named = issuer.certificate();
    this.thisUpdate = now;
    this.nextUpdate = now.plus(Duration.ofHours(1));
  }

  OcspForge alsoAbout(X509Certificate subject) {
    subjects.add(subject);
    return this;
  }

  /// Signed by another, who is named and whose certificate comes along.
  OcspForge signedBy(Identity other) {
    certificates.add(OcspAnswer.holder(other.certificate()));
    return signedSilentlyBy(other).named(other.certificate());
  }

  OcspForge signedSilentlyBy(Identity other) {
    this.signer = other;
    return this;
  }

  OcspForge named(X509Certificate responder) {
    this.named = responder;
    return this;
  }

  OcspForge from(Instant instant) {
    this.thisUpdate = instant;
    return this;
  }

  OcspForge until(Instant instant) {
    this.nextUpdate = instant;
    return this;
  }

  OcspForge withoutEnd() {
    this.withNextUpdate = false;
    return this;
  }

  OcspForge status(CertificateStatus other) {
    this.status = other;
    return this;
  }

  byte[] der() {
    var builder =
        new BasicOCSPRespBuilder(
            new RespID(
                new ResponderID(
                    X500Name.getInstance(named.getSubjectX500Principal().getEncoded()))));
    for (X509Certificate subject : subjects) {
      builder.addResponse(
          OcspCertId.of(issuer, subject.getSerialNumber()),
          status,
          Date.from(thisUpdate),
          withNextUpdate ? Date.from(nextUpdate) : null,
          null);
    }
    try {
      var basic =
          builder.build(
              new KeySigner(signer.key()),
              certificates.toArray(X509CertificateHolder[]::new),
              Date.from(thisUpdate));
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
    } catch (OCSPException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
