package org.semper.supporting.crypto;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/// Issues the certificates of the profile: a root, issuing certificates below it, and certificates for those who make
/// statements. What it writes, [StatementVerifier] accepts.
public final class CertificateIssuer {

  private static final int ISSUER_USAGE =
      KeyUsage.digitalSignature | KeyUsage.keyCertSign | KeyUsage.cRLSign;
  private static final int SIGNER_USAGE = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;

  private final Identity issuer;
  private final SecureRandom random = new SecureRandom();

  /// @param issuer a root's or issuing identity
  public CertificateIssuer(Identity issuer) {
    this.issuer = issuer;
  }

  /// A new authority's root, self-signed.
  public static Identity newRoot(Subject subject, Validity validity) {
    SecureRandom random = new SecureRandom();
    SigningKey key = SigningKey.generate(random);
    X509Certificate certificate =
        new CertificateTemplate(key.spki(), subject.distinguishedName(), validity)
            .critical(Extension.basicConstraints, new BasicConstraints(true))
            .critical(Extension.keyUsage, new KeyUsage(ISSUER_USAGE))
            .selfSigned(key, random);
    return new Identity(key, List.of(certificate), subject.name());
  }

  /// A new issuing identity below this one, which may issue certificates for these roles and no further issuers.
  public Identity newIssuing(Subject subject, Set<Role> roles, Validity validity) {
    SigningKey key = SigningKey.generate(random);
    X509Certificate certificate =
        new CertificateTemplate(key.spki(), subject.distinguishedName(), validity)
            .critical(Extension.basicConstraints, new BasicConstraints(0))
            .critical(Extension.keyUsage, new KeyUsage(ISSUER_USAGE))
            .roles(roles)
            .signedBy(issuer, random);
    return new Identity(key, List.of(certificate), issuer.authority());
  }

  /// A certificate for somebody who makes statements.
  ///
  /// @param hosts DNS names, lower case
  public X509Certificate issue(
      CertificateRequest request,
      CertifiedSubject subject,
      Set<Role> roles,
      Set<String> hosts,
      Validity validity) {
    return new CertificateTemplate(request.spki(), subject.distinguishedName(), validity)
        .critical(Extension.keyUsage, new KeyUsage(SIGNER_USAGE))
        .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurpose.DOCUMENT_SIGNING.id()))
        .roles(roles)
        .hosts(hosts)
        .signedBy(issuer, random);
  }

  /// A certificate for a notary's time-stamps (RFC 3161, section 2.3).
  ///
  /// @param hosts DNS names, lower case
  public X509Certificate issueForTimeStamps(
      CertificateRequest request, CertifiedSubject subject, Set<String> hosts, Validity validity) {
    return new CertificateTemplate(request.spki(), subject.distinguishedName(), validity)
        .critical(Extension.keyUsage, new KeyUsage(SIGNER_USAGE))
        .critical(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurpose.TIME_STAMPING.id()))
        .roles(Set.of(Role.NOTARY))
        .hosts(hosts)
        .signedBy(issuer, random);
  }

  /// A new identity that may answer OCSP requests about this issuer's certificates (RFC 6960, section 4.2.2.2), so that
  /// the issuer's own key need not be at hand for that.
  public Identity newResponder(Subject subject, Validity validity) {
    SigningKey key = SigningKey.generate(random);
    X509Certificate certificate =
        new CertificateTemplate(key.spki(), subject.distinguishedName(), validity)
            .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
            .critical(
                Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
            .plain(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE)
            .signedBy(issuer, random);
    return new Identity(key, List.of(certificate), issuer.authority());
  }
}
