package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/// Writes an issuer's revocation lists (RFC 5280, section 5): complete, direct, numbered.
public final class RevocationListIssuer {

  private final Identity issuer;

  public RevocationListIssuer(Identity issuer) {
    this.issuer = issuer;
  }

  /// @param revoked by serial number
  /// @param number grows with every list of this issuer
  /// @param validity from now until the next list at the latest
  /// @return DER of a CertificateList
  public byte[] list(Map<BigInteger, Revocation> revoked, long number, Validity validity) {
    var builder =
        new X509v2CRLBuilder(
            X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
            Date.from(validity.notBefore()));
    builder.setNextUpdate(Date.from(validity.notAfter()));
    revoked.forEach((serial, revocation) ->
        builder.addCRLEntry(serial, Date.from(revocation.at()), revocation.reason().code()));
    try {
      ASN1OctetString key =
          CertificateView.of(issuer.certificate()).subjectKeyIdentifier().orElseThrow();
      builder.addExtension(
          Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(key.getOctets()));
      builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
      return builder.build(new KeySigner(issuer.key())).getEncoded();
    } catch (IOException | VerificationFailed e) {
      throw new IllegalStateException("a revocation list has an encoding", e);
    }
  }
}
