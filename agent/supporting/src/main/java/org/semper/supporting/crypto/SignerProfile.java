package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.semper.api.statement.UnverifiedStatement;

/// Certificates of those who make statements or time-stamps: a key for that alone, a certified name, a
/// subject number, roles, and hosts.
final class SignerProfile {

  private static final Set<ASN1ObjectIdentifier> EXTENSIONS =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.certificatePolicies,
          Extension.subjectAlternativeName);

  private static final Set<ASN1ObjectIdentifier> ATTRIBUTES =
      Set.of(BCStyle.CN, BCStyle.C, BCStyle.SERIALNUMBER, BCStyle.ORGANIZATION_IDENTIFIER);

  private static final int USAGE = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private SignerProfile() {}

  /// @param path the signer's certificate first, the root not among them
  /// @param authority name of the authority, as the trust list has it
  static Party require(List<X509Certificate> path, String authority, KeyPurpose purpose)
      throws VerificationFailed {
    CertificateView signer = CertificateView.of(path.getFirst());
    require(signer, purpose);
    return party(signer, SubjectIdentity.of(path), authority);
  }

  /// The number in the certificate's subject.
  static SubjectNumber subjectNumber(CertificateView signer) throws VerificationFailed {
    String text = attribute(signer.structure().getSubject(), BCStyle.SERIALNUMBER).orElse("");
    CommonProfile.require(SubjectNumber.isNumber(text), "subject number");
    return new SubjectNumber(text);
  }

  private static void require(CertificateView signer, KeyPurpose purpose)
      throws VerificationFailed {
    CommonProfile.require(signer, EXTENSIONS);
    CommonProfile.require(
        !signer.basicConstraints().map(BasicConstraints::isCA).orElse(false), "basic constraints");
    int usage = signer.keyUsage();
    CommonProfile.require(
        (usage & KeyUsage.nonRepudiation) != 0
            && (usage & ~USAGE) == 0
            && signer.isCritical(Extension.keyUsage),
        "key usage");
    CommonProfile.require(
        signer.purposes().equals(Set.of(purpose.id()))
            && (purpose != KeyPurpose.TIME_STAMPING
                || signer.isCritical(Extension.extendedKeyUsage)),
        "extended key usage");
    CommonProfile.require(signer.nameConstraints().isEmpty(), "name constraints");
  }

  private static Party party(CertificateView signer, SubjectIdentity identity, String authority)
      throws VerificationFailed {
    X500Name subject = signer.structure().getSubject();
    for (ASN1ObjectIdentifier attribute : subject.getAttributeTypes()) {
      CommonProfile.require(ATTRIBUTES.contains(attribute), "attributes in the subject");
    }
    String country = attribute(subject, BCStyle.C).orElse("");
    CommonProfile.require(COUNTRY.matcher(country).matches(), "country");
    return new Party(
        CertifiedName.require(attribute(subject, BCStyle.CN).orElse("")),
        authority,
        Assurance.LISTED,
        identity.root(),
        identity.number(),
        country,
        registration(subject),
        hosts(signer),
        roles(signer),
        UnverifiedStatement.thumbprint(signer.source()));
  }

  private static Optional<String> registration(X500Name subject) throws VerificationFailed {
    Optional<String> registration = attribute(subject, BCStyle.ORGANIZATION_IDENTIFIER);
    if (registration.isPresent()) {
      CertifiedName.require(registration.get());
    }
    return registration;
  }

  private static Optional<String> attribute(X500Name subject, ASN1ObjectIdentifier type)
      throws VerificationFailed {
    var found = subject.getRDNs(type);
    if (found.length == 0) {
      return Optional.empty();
    }
    CommonProfile.require(found.length == 1 && !found[0].isMultiValued(), "subject");
    if (found[0].getFirst().getValue() instanceof ASN1String text) {
      return Optional.of(text.getString());
    }
    CommonProfile.require(false, "subject");
    return Optional.empty();
  }

  private static Set<Role> roles(CertificateView signer) throws VerificationFailed {
    Set<Role> roles = new HashSet<>();
    for (String policy : signer.policies()) {
      Role.ofPolicy(policy).ifPresent(roles::add);
    }
    CommonProfile.require(!roles.isEmpty(), "role");
    return roles;
  }

  private static Set<String> hosts(CertificateView signer) throws VerificationFailed {
    Set<String> hosts = new HashSet<>();
    Optional<GeneralNames> names = signer.alternativeNames();
    if (names.isPresent()) {
      for (GeneralName name : names.get().getNames()) {
        hosts.add(host(name));
      }
    }
    return hosts;
  }

  private static String host(GeneralName name) throws VerificationFailed {
    CommonProfile.require(name.getTagNo() == GeneralName.dNSName, "alternative name");
    String host = ASN1String.class.cast(name.getName()).getString();
    CommonProfile.require(HostName.isAcceptable(host), "host name");
    return host;
  }
}
