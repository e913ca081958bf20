package org.semper.supporting.crypto.loopback;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Issues the two certificates of [LoopbackCertificate] with one key and is then forgotten.
final class LoopbackIssuer {

  /// What both browsers accept of locally trusted roots; also the life of the authority, which issues nothing later.
  private static final Duration VALIDITY = Duration.ofDays(825);

  /// A clock that is a little behind when the browser looks must not matter.
  private static final Duration BACKDATING = Duration.ofHours(1);

  private static final String ADDRESS = "127.0.0.1";

  private final SecureRandom random = new SecureRandom();
  private final KeyPair key;
  private final Instant now;
  private final X500Name name;

  LoopbackIssuer(KeyPair key, Instant now) {
    this.key = key;
    this.now = now;
    byte[] distinguisher = new byte[8];
    random.nextBytes(distinguisher);
    this.name = new X500Name("CN=SEMPER local bridge " + HexFormat.of().formatHex(distinguisher));
  }

  X509Certificate authority() {
    try {
      X509v3CertificateBuilder builder = certificate(name, key.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
      builder.addExtension(
          Extension.nameConstraints,
          true,
          new NameConstraints(
              new GeneralSubtree[] {
                new GeneralSubtree(new GeneralName(GeneralName.dNSName, "localhost")),
                new GeneralSubtree(new GeneralName(GeneralName.iPAddress, ADDRESS + "/32"))
              },
              null));
      return signed(builder);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the loopback authority cannot be built", e);
    }
  }

  X509Certificate leaf(X509Certificate authority, PublicKey leafKey) {
    try {
      X509v3CertificateBuilder builder =
          certificate(new X500Name("CN=SEMPER agent on this computer"), leafKey);
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.getPublicKey()));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.iPAddress, ADDRESS)));
      return signed(builder);
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the loopback certificate cannot be built", e);
    }
  }

  private X509v3CertificateBuilder certificate(X500Name subject, PublicKey subjectKey)
      throws IOException, GeneralSecurityException {
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            new BigInteger(127, random).add(BigInteger.ONE),
            Date.from(now.minus(BACKDATING)),
            Date.from(now.plus(VALIDITY)),
            subject,
            subjectKey);
    builder.addExtension(
        Extension.subjectKeyIdentifier,
        false,
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(subjectKey));
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    return builder;
  }

  private X509Certificate signed(X509v3CertificateBuilder builder)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    return X509.parse(
        builder
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
            .getEncoded());
  }
}
