package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/// A certificate in the making: subject, key and extensions, before somebody signs it.
final class CertificateTemplate {

  /// Key identifiers are the first 160 bits of the key's SHA-256 (RFC 7093, section 2).
  private static final int KEY_IDENTIFIER = 20;

  private static final int SERIAL_BITS = 127;

  private final byte[] spki;
  private final X500Name subject;
  private final Validity validity;
  private final List<Extension> extensions = new ArrayList<>();

  CertificateTemplate(byte[] spki, X500Name subject, Validity validity) {
    this.spki = spki;
    this.subject = subject;
    this.validity = validity;
  }

  CertificateTemplate critical(ASN1ObjectIdentifier oid, ASN1Encodable value) {
    return with(oid, true, value);
  }

  CertificateTemplate plain(ASN1ObjectIdentifier oid, ASN1Encodable value) {
    return with(oid, false, value);
  }

  CertificateTemplate roles(Set<Role> roles) {
    PolicyInformation[] policies =
        roles.stream()
            .sorted()
            .map(role -> new PolicyInformation(new ASN1ObjectIdentifier(role.policyOid())))
            .toArray(PolicyInformation[]::new);
    return plain(Extension.certificatePolicies, new CertificatePolicies(policies));
  }

  CertificateTemplate hosts(Set<String> hosts) {
    if (hosts.isEmpty()) {
      return this;
    }
    GeneralName[] names =
        hosts.stream()
            .sorted()
            .map(host -> new GeneralName(GeneralName.dNSName, host))
            .toArray(GeneralName[]::new);
    return plain(Extension.subjectAlternativeName, new GeneralNames(names));
  }

  X509Certificate selfSigned(SigningKey key, SecureRandom random) {
    return sign(subject, key, random);
  }

  X509Certificate signedBy(Identity issuer, SecureRandom random) {
    X500Name name =
        X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    plain(
        Extension.authorityKeyIdentifier,
        new AuthorityKeyIdentifier(keyIdentifier(issuer.key().spki())));
    return sign(name, issuer.key(), random);
  }

  private CertificateTemplate with(
      ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      extensions.add(Extension.create(oid, critical, value));
    } catch (IOException e) {
      throw new IllegalStateException("an extension has an encoding", e);
    }
    return this;
  }

  private X509Certificate sign(X500Name issuer, SigningKey key, SecureRandom random) {
    plain(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(spki)));
    BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    var builder =
        new X509v3CertificateBuilder(
            issuer,
            serial,
            Date.from(validity.notBefore()),
            Date.from(validity.notAfter()),
            subject,
            SubjectPublicKeyInfo.getInstance(spki));
    try {
      for (Extension extension : extensions) {
        builder.addExtension(extension);
      }
      return Certificates.ofDer(builder.build(new KeySigner(key)).getEncoded());
    } catch (IOException | CertificateException e) {
      throw new IllegalStateException("a certificate we made parses", e);
    }
  }

  private static byte[] keyIdentifier(byte[] spki) {
    byte[] key = SubjectPublicKeyInfo.getInstance(spki).getPublicKeyData().getBytes();
    return Arrays.copyOf(Digests.sha256(key), KEY_IDENTIFIER);
  }
}
