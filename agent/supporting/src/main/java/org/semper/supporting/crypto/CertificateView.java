package org.semper.supporting.crypto;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// A certificate's fields as the profiles ask for them (RFC 5280, section 4). Any field that does not parse is a breach of
/// the profile.
final class CertificateView {

  private final X509Certificate source;
  private final Certificate certificate;

  private CertificateView(X509Certificate source, Certificate certificate) {
    this.source = source;
    this.certificate = certificate;
  }

  static CertificateView of(X509Certificate source) throws VerificationFailed {
    byte[] der = Certificates.der(source);
    return new CertificateView(source, parsed("structure", () -> Certificate.getInstance(der)));
  }

  X509Certificate source() {
    return source;
  }

  Certificate structure() {
    return certificate;
  }

  X509Signature signature() throws VerificationFailed {
    return parsed(
        "signature",
        () ->
            new X509Signature(
                certificate.getSignatureAlgorithm(),
                source.getTBSCertificate(),
                certificate.getSignature().getOctets()));
  }

  Set<ASN1ObjectIdentifier> extensions() {
    Extensions extensions = certificate.getTBSCertificate().getExtensions();
    return extensions == null ? Set.of() : Set.of(extensions.getExtensionOIDs());
  }

  boolean isCritical(ASN1ObjectIdentifier oid) {
    Extensions extensions = certificate.getTBSCertificate().getExtensions();
    Extension extension = extensions == null ? null : extensions.getExtension(oid);
    return extension != null && extension.isCritical();
  }

  Optional<BasicConstraints> basicConstraints() throws VerificationFailed {
    return extension(Extension.basicConstraints, BasicConstraints::getInstance);
  }

  /// @return bits as in [KeyUsage], 0 if absent
  int keyUsage() throws VerificationFailed {
    return extension(Extension.keyUsage, KeyUsage::getInstance)
        .map(usage -> ASN1BitString.getInstance(usage.toASN1Primitive()).intValue())
        .orElse(0);
  }

  Set<KeyPurposeId> purposes() throws VerificationFailed {
    return extension(Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance)
        .map(usage -> Set.of(usage.getUsages()))
        .orElse(Set.of());
  }

  Set<String> policies() throws VerificationFailed {
    Set<String> oids = new HashSet<>();
    Optional<CertificatePolicies> policies =
        extension(Extension.certificatePolicies, CertificatePolicies::getInstance);
    if (policies.isPresent()) {
      for (PolicyInformation policy : policies.get().getPolicyInformation()) {
        oids.add(policy.getPolicyIdentifier().getId());
      }
    }
    return oids;
  }

  Optional<GeneralNames> alternativeNames() throws VerificationFailed {
    return extension(Extension.subjectAlternativeName, GeneralNames::getInstance);
  }

  Optional<NameConstraints> nameConstraints() throws VerificationFailed {
    return extension(Extension.nameConstraints, NameConstraints::getInstance);
  }

  Optional<ASN1OctetString> subjectKeyIdentifier() throws VerificationFailed {
    return extension(Extension.subjectKeyIdentifier, SubjectKeyIdentifier::getInstance)
        .map(identifier -> ASN1OctetString.getInstance(identifier.toASN1Primitive()));
  }

  /// @return empty also where the extension names issuer and serial number instead of a key
  Optional<ASN1OctetString> authorityKeyIdentifier() throws VerificationFailed {
    return extension(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance)
        .map(AuthorityKeyIdentifier::getKeyIdentifierObject);
  }

  private <T> Optional<T> extension(ASN1ObjectIdentifier oid, Parser<T> parser)
      throws VerificationFailed {
    Extensions extensions = certificate.getTBSCertificate().getExtensions();
    Extension extension = extensions == null ? null : extensions.getExtension(oid);
    return extension == null
        ? Optional.empty()
        : Optional.of(parsed("extension", () -> parser.parse(extension.getParsedValue())));
  }

  private static <T> T parsed(String what, Parse<T> parse) throws VerificationFailed {
    try {
      return parse.run();
    } catch (CertificateEncodingException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException e) {
      throw new VerificationFailed(
          Reason.CERTIFICATE_PROFILE, what + " of a certificate does not parse", e);
    }
  }

  private interface Parse<T> {
    T run() throws CertificateEncodingException;
  }

  private interface Parser<T> {
    T parse(ASN1Encodable value);
  }
}
