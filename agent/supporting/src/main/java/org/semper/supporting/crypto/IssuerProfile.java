package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/// Certificates that issue certificates: the root an owner trusts, and issuing certificates below it.
final class IssuerProfile {

  private static final Set<ASN1ObjectIdentifier> EXTENSIONS =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.nameConstraints,
          Extension.certificatePolicies);

  private static final int REQUIRED_USAGE = KeyUsage.keyCertSign | KeyUsage.cRLSign;
  private static final int ALLOWED_USAGE = REQUIRED_USAGE | KeyUsage.digitalSignature;

  private IssuerProfile() {}

  static void requireRoot(X509Certificate certificate) throws VerificationFailed {
    CertificateView root = CertificateView.of(certificate);
    requireIssuer(root);
    CommonProfile.require(
        certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal()),
        "issuer");
    root.signature().requireMadeWith(VerificationKey.of(certificate));
  }

  /// @param issuersBelow number of issuing certificates between this one and the party's
  static void requireIssuing(CertificateView issuing, int issuersBelow) throws VerificationFailed {
    requireIssuer(issuing);
    Optional<BasicConstraints> constraints = issuing.basicConstraints();
    CommonProfile.require(
        constraints.isPresent()
            && constraints.get().getPathLenConstraint() != null
            && constraints.get().getPathLenConstraint().intValue() >= issuersBelow,
        "path length");
    CommonProfile.require(
        !issuing
            .source()
            .getIssuerX500Principal()
            .equals(issuing.source().getSubjectX500Principal()),
        "issuer");
    CommonProfile.require(!issuing.policies().isEmpty(), "policies");
  }

  private static void requireIssuer(CertificateView certificate) throws VerificationFailed {
    CommonProfile.require(certificate, EXTENSIONS);
    Optional<BasicConstraints> constraints = certificate.basicConstraints();
    CommonProfile.require(
        constraints.isPresent()
            && constraints.get().isCA()
            && certificate.isCritical(Extension.basicConstraints),
        "basic constraints");
    int usage = certificate.keyUsage();
    CommonProfile.require(
        (usage & REQUIRED_USAGE) == REQUIRED_USAGE
            && (usage & ~ALLOWED_USAGE) == 0
            && certificate.isCritical(Extension.keyUsage),
        "key usage");
    CommonProfile.require(certificate.purposes().isEmpty(), "extended key usage");
    CommonProfile.require(
        certificate.nameConstraints().isEmpty()
            || certificate.isCritical(Extension.nameConstraints),
        "name constraints");
    CommonProfile.require(
        !certificate.extensions().contains(Extension.policyMappings), "policy mappings");
  }
}
