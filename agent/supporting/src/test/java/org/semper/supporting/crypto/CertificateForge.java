package org.semper.supporting.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certificates that no authority of ours would: starts from a good one, and everything can be changed.
final class CertificateForge {

  private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
  private byte[] spki;
  private X500Name subject;
  private Validity validity;
  private BigInteger serial = BigInteger.valueOf(4711);

  private CertificateForge(byte[] spki, X500Name subject, Validity validity) {
    this.spki = spki;
    this.subject = subject;
    this.validity = validity;
    key(spki);
  }

  static final SubjectNumber NUMBER = new SubjectNumber("0123456789abcdef".repeat(2));

  /// A seller's certificate.
  static CertificateForge seller(byte[] spki, Validity validity) {
    return new CertificateForge(
            spki,
            new CertifiedSubject(NUMBER, Subject.of("ACTIMEDIA", "FR")).distinguishedName(),
            validity)
        .with(
            Extension.keyUsage,
            true,
            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
        .with(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(KeyPurpose.DOCUMENT_SIGNING.id()))
        .policies(Role.SELLER.policyOid())
        .hosts("actimedia.localhost");
  }

  /// The certificate of one who may answer OCSP requests.
  static CertificateForge responder(byte[] spki, Validity validity) {
    return new CertificateForge(
            spki, Subject.of("Forged responder", "FR").distinguishedName(), validity)
        .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
        .with(
            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
        .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
  }

  /// An issuing certificate for all roles, with path length 0.
  static CertificateForge issuing(byte[] spki, Validity validity) {
    return new CertificateForge(
            spki, Subject.of("Forged issuing", "FR").distinguishedName(), validity)
        .with(Extension.basicConstraints, true, new BasicConstraints(0))
        .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
        .policies(Arrays.stream(Role.values()).map(Role::policyOid).toArray(String[]::new));
  }

  CertificateForge with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
    try {
      extensions.put(oid, Extension.create(oid, critical, value));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return this;
  }

  CertificateForge key(byte[] other) {
    this.spki = other;
    return with(
        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyIdentifier(other)));
  }

  CertificateForge without(ASN1ObjectIdentifier oid) {
    extensions.remove(oid);
    return this;
  }

  CertificateForge subject(X500Name name) {
    this.subject = name;
    return this;
  }

  CertificateForge validity(Validity other) {
    this.validity = other;
    return this;
  }

  CertificateForge serial(BigInteger other) {
    this.serial = other;
    return this;
  }

  CertificateForge policies(String... oids) {
    return with(
        Extension.certificatePolicies,
        false,
        new CertificatePolicies(
            Arrays.stream(oids)
                .map(oid -> new PolicyInformation(new ASN1ObjectIdentifier(oid)))
                .toArray(PolicyInformation[]::new)));
  }

  CertificateForge hosts(String... hosts) {
    return names(
        Arrays.stream(hosts)
            .map(host -> new GeneralName(GeneralName.dNSName, host))
            .toArray(GeneralName[]::new));
  }

  CertificateForge names(GeneralName... names) {
    return with(Extension.subjectAlternativeName, false, new GeneralNames(names));
  }

  X509Certificate signedBy(Identity issuer) {
    return signedBy(issuer.certificate(), new KeySigner(issuer.key()));
  }

  /// @param algorithm as the JDK names it
  X509Certificate signedBy(X509Certificate issuer, String algorithm, PrivateKey key) {
    try {
      return signedBy(issuer, new JcaContentSignerBuilder(algorithm).build(key));
    } catch (OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  X509Certificate signedBy(X509Certificate issuer, ContentSigner signer) {
    if (!extensions.containsKey(Extension.authorityKeyIdentifier)) {
      with(
          Extension.authorityKeyIdentifier,
          false,
          new AuthorityKeyIdentifier(keyIdentifier(issuer.getPublicKey().getEncoded())));
    }
    return build(X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()), signer);
  }

  X509Certificate selfSigned(String algorithm, KeyPair pair) {
    try {
      return build(subject, new JcaContentSignerBuilder(algorithm).build(pair.getPrivate()));
    } catch (OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private X509Certificate build(X500Name issuer, ContentSigner signer) {
    var builder =
        new X509v3CertificateBuilder(
            issuer,
            serial,
            Date.from(validity.notBefore()),
            Date.from(validity.notAfter()),
            subject,
            SubjectPublicKeyInfo.getInstance(spki));
    try {
      for (Extension extension : extensions.values()) {
        builder.addExtension(extension);
      }
      return Certificates.ofDer(builder.build(signer).getEncoded());
    } catch (IOException | CertificateException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] keyIdentifier(X509Certificate certificate) {
    return keyIdentifier(certificate.getPublicKey().getEncoded());
  }

  private static byte[] keyIdentifier(byte[] spki) {
    byte[] key = SubjectPublicKeyInfo.getInstance(spki).getPublicKeyData().getBytes();
    return Arrays.copyOf(Digests.sha256(key), 20);
  }
}
