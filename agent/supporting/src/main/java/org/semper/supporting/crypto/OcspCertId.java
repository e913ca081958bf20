package org.semper.supporting.crypto;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.SingleResp;

/// Which certificate an OCSP response is about: its serial number, and digests of its issuer's name and key (RFC 6960,
/// section 4.1.1).
record OcspCertId(CertificateID named, X509Certificate subject, X509Certificate issuer) {

  static OcspCertId of(X509Certificate subject, X509Certificate issuer, SingleResp single) {
    return new OcspCertId(single.getCertID(), subject, issuer);
  }

  /// A name for a certificate, with SHA-256.
  static CertificateID of(X509Certificate issuer, BigInteger serial) {
    return new CertificateID(
        new CertID(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
            new DEROctetString(Digests.sha256(issuer.getSubjectX500Principal().getEncoded())),
            new DEROctetString(Digests.sha256(key(issuer))),
            new ASN1Integer(serial)));
  }

  void require() throws VerificationFailed {
    BigInteger serial = subject.getSerialNumber();
    if (!serial.equals(named.getSerialNumber())
        || !Arrays.equals(
            digest(issuer.getSubjectX500Principal().getEncoded()), named.getIssuerNameHash())
        || !Arrays.equals(digest(key(issuer)), named.getIssuerKeyHash())) {
      throw OcspAnswer.unusable("OCSP response about another certificate");
    }
  }

  private static byte[] key(X509Certificate issuer) {
    return SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
        .getPublicKeyData()
        .getBytes();
  }

  private byte[] digest(byte[] data) throws VerificationFailed {
    ASN1ObjectIdentifier algorithm = named.getHashAlgOID();
    if (algorithm.equals(OIWObjectIdentifiers.idSHA1)) {
      return Digests.sha1(data);
    }
    if (algorithm.equals(NISTObjectIdentifiers.id_sha256)) {
      return Digests.sha256(data);
    }
    throw OcspAnswer.unusable("digest in an OCSP response");
  }
}
