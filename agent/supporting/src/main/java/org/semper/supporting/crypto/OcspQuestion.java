package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// The question for one certificate's status (RFC 6960, section 4.1). Unsigned and without a nonce: the answer is the same
/// for everybody.
public final class OcspQuestion {

  /// Largest request, in bytes.
  public static final int MAX_BYTES = 1024;

  private final CertificateID certificate;
  private final BigInteger serial;

  private OcspQuestion(CertificateID certificate, BigInteger serial) {
    this.certificate = certificate;
    this.serial = serial;
  }

  /// @return DER of an OCSPRequest
  public static byte[] about(X509Certificate subject, X509Certificate issuer) {
    try {
      return new OCSPReqBuilder()
          .addRequest(OcspCertId.of(issuer, subject.getSerialNumber()))
          .build()
          .getEncoded();
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException("a request has an encoding", e);
    }
  }

  /// @param der whole OCSPRequest about one certificate; its nonce, if it has one, is not answered
  public static OcspQuestion parse(byte[] der) throws VerificationFailed {
    try {
      Req[] requests = new OCSPReq(OCSPRequest.getInstance(der)).getRequestList();
      if (der.length <= MAX_BYTES && requests.length == 1) {
        CertificateID certificate = requests[0].getCertID();
        return new OcspQuestion(certificate, certificate.getSerialNumber());
      }
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "structure of an OCSP request", e);
    }
    throw new VerificationFailed(Reason.REVOCATION_UNKNOWN, "OCSP request about one certificate");
  }

  /// Whether the question is about a certificate of this issuer.
  public boolean isFor(X509Certificate issuer) {
    try {
      OcspCertId.requireIssuer(certificate, issuer);
      return true;
    } catch (VerificationFailed e) {
      return false;
    }
  }

  public BigInteger serial() {
    return serial;
  }

  CertificateID certificate() {
    return certificate;
  }
}
