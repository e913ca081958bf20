package org.semper.supporting.crypto;

import java.io.IOException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// A PKCS#10 request whose sender holds the private key. Only the key is taken from it: what a certificate says is the
/// authority's word, not the applicant's.
public final class CertificateRequest {

  private static final int MAX_BYTES = 8 * 1024;

  private final byte[] spki;

  private CertificateRequest(byte[] spki) {
    this.spki = spki;
  }

  /// @param der whole request
  public static CertificateRequest verify(byte[] der) throws VerificationFailed {
    if (der.length > MAX_BYTES) {
      throw new VerificationFailed(Reason.CERTIFICATE_PROFILE, "size of a certificate request");
    }
    try {
      PKCS10CertificationRequest request = new PKCS10CertificationRequest(der);
      var body = request.toASN1Structure().getCertificationRequestInfo().getEncoded();
      byte[] spki = request.getSubjectPublicKeyInfo().getEncoded();
      new X509Signature(request.getSignatureAlgorithm(), body, request.getSignature())
          .requireMadeWith(VerificationKey.of(spki));
      return new CertificateRequest(spki);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw new VerificationFailed(
          Reason.CERTIFICATE_PROFILE, "structure of a certificate request", e);
    }
  }

  /// DER of the public key to certify.
  public byte[] spki() {
    return spki.clone();
  }

  static byte[] make(SigningKey key, Subject subject) {
    try {
      return new PKCS10CertificationRequestBuilder(
              subject.distinguishedName(), SubjectPublicKeyInfo.getInstance(key.spki()))
          .build(new KeySigner(key))
          .getEncoded();
    } catch (IOException e) {
      throw new IllegalStateException("a request has an encoding", e);
    }
  }
}
