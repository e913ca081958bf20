package org.semper.supporting.crypto;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;

/// Who may sign an OCSP response (RFC 6960, section 4.2.2.2): the issuer of the certificate in question, or the holder of a
/// certificate from that issuer for this very purpose.
final class OcspResponderCheck {

  private static final Set<ASN1ObjectIdentifier> EXTENSIONS =
      Set.of(Extension.basicConstraints, Extension.keyUsage, Extension.extendedKeyUsage);

  private OcspResponderCheck() {}

  /// @return when the responder's certificate is valid
  static Validity require(BasicOCSPResp response, X509Certificate issuer, Instant when)
      throws VerificationFailed {
    X509CertificateHolder[] certificates = response.getCerts();
    X509Certificate responder = issuer;
    if (certificates.length > 1) {
      throw OcspAnswer.unusable("certificates in an OCSP response");
    }
    if (certificates.length == 1) {
      responder = parsed(certificates[0]);
    }
    if (!responder.equals(issuer)) {
      requireDelegated(responder, issuer, when);
    }
    requireNamed(response, responder);
    requireSigned(response, responder);
    return Validity.of(responder);
  }

  private static void requireDelegated(
      X509Certificate responder, X509Certificate issuer, Instant when) throws VerificationFailed {
    CertificateView view = CertificateView.of(responder);
    CommonProfile.require(view, EXTENSIONS);
    boolean delegated =
        responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
            && view.purposes().equals(Set.of(KeyPurposeId.id_kp_OCSPSigning))
            && view.extensions().contains(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)
            && view.keyUsage() == KeyUsage.digitalSignature
            && !view.basicConstraints().map(BasicConstraints::isCA).orElse(false)
            && Validity.of(responder).contains(when);
    if (!delegated) {
      throw OcspAnswer.unusable("responder without delegation");
    }
    view.signature().requireMadeWith(VerificationKey.of(issuer));
  }

  private static void requireNamed(BasicOCSPResp response, X509Certificate responder)
      throws VerificationFailed {
    ResponderID id = response.getResponderId().toASN1Primitive();
    byte[] key =
        SubjectPublicKeyInfo.getInstance(responder.getPublicKey().getEncoded())
            .getPublicKeyData()
            .getBytes();
    X500Name name = X500Name.getInstance(responder.getSubjectX500Principal().getEncoded());
    boolean named =
        id.getKeyHash() != null
            ? Arrays.equals(Digests.sha1(key), id.getKeyHash())
            : name.equals(id.getName());
    if (!named) {
      throw OcspAnswer.unusable("name of the responder");
    }
  }

  private static void requireSigned(BasicOCSPResp response, X509Certificate responder)
      throws VerificationFailed {
    new X509Signature(
            response.getSignatureAlgorithmID(),
            response.getTBSResponseData(),
            response.getSignature())
        .requireMadeWith(VerificationKey.of(responder));
  }

  private static X509Certificate parsed(X509CertificateHolder holder) throws VerificationFailed {
    try {
      return Certificates.ofDer(holder.getEncoded());
    } catch (IOException | CertificateException e) {
      throw OcspAnswer.unusable("certificate in an OCSP response");
    }
  }
}
