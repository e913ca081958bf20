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

/// How OCSP names a certificate: its serial number, and digests of its issuer's name and key (RFC 6960, section 4.1.1).
final class OcspCertId {

  private OcspCertId() {}

  /// The name of one of an issuer's certificates, with SHA-256.
  static CertificateID of(X509Certificate issuer, BigInteger serial) {
    return new CertificateID(
        new CertID(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
            new DEROctetString(Digests.sha256(issuer.getSubjectX500Principal().getEncoded())),
            new DEROctetString(Digests.sha256(key(issuer))),
            new ASN1Integer(serial)));
  }

  static void require(CertificateID named, X509Certificate subject, X509Certificate issuer)
      throws VerificationFailed {
    if (!subject.getSerialNumber().equals(named.getSerialNumber())) {
      throw OcspAnswer.unusable("OCSP response about another certificate");
    }
    requireIssuer(named, issuer);
  }

  static void requireIssuer(CertificateID named, X509Certificate issuer) throws VerificationFailed {
    ASN1ObjectIdentifier digest = named.getHashAlgOID();
    byte[] name = issuer.getSubjectX500Principal().getEncoded();
    if (!Arrays.equals(digest(digest, name), named.getIssuerNameHash())
        || !Arrays.equals(digest(digest, key(issuer)), named.getIssuerKeyHash())) {
      throw OcspAnswer.unusable("OCSP response about another issuer's certificate");
    }
  }

  private static byte[] key(X509Certificate issuer) {
    return SubjectPublicKeyInfo.getInstance(issuer.getPublicKey().getEncoded())
        .getPublicKeyData()
        .getBytes();
  }

  private static byte[] digest(ASN1ObjectIdentifier algorithm, byte[] data)
      throws VerificationFailed {
    if (algorithm.equals(OIWObjectIdentifiers.idSHA1)) {
      return Digests.sha1(data);
    }
    if (algorithm.equals(NISTObjectIdentifiers.id_sha256)) {
      return Digests.sha256(data);
    }
    throw OcspAnswer.unusable("digest in an OCSP response");
  }
}
