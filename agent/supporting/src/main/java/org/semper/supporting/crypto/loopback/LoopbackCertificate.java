package org.semper.supporting.crypto.loopback;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The TLS certificate of the loopback listener, and the authority that issued this one certificate and can issue no other:
/// its private key never leaves [#create].
///
/// The authority's certificate may therefore stand in a browser's list of trusted ones: critical name constraints permit it
/// nothing but the name `localhost` and the address 127.0.0.1 (RFC 5280, section 4.2.1.10).
public final class LoopbackCertificate {

  private final X509Certificate authority;
  private final X509Certificate leaf;
  private final PrivateKey leafKey;

  private LoopbackCertificate(X509Certificate authority, X509Certificate leaf, PrivateKey leafKey) {
    this.authority = authority;
    this.leaf = leaf;
    this.leafKey = leafKey;
  }

  /// Makes authority, leaf and the leaf's key; the authority's key is dropped.
  public static LoopbackCertificate create(Clock clock) {
    KeyPair authorityKey = EcdsaP256Key.newPair();
    KeyPair leafKey = EcdsaP256Key.newPair();
    LoopbackIssuer issuer = new LoopbackIssuer(authorityKey, clock.instant());
    X509Certificate authority = issuer.authority();
    return new LoopbackCertificate(
        authority, issuer.leaf(authority, leafKey.getPublic()), leafKey.getPrivate());
  }

  /// Reads what an earlier run wrote, or makes it at the first run and once it has expired.
  ///
  /// @throws KeyFileDamaged if the file is there and cannot be read; it is left as it is
  public static LoopbackCertificate openOrCreate(Path file, Clock clock)
      throws IOException, KeyFileDamaged {
    if (Files.exists(file)) {
      LoopbackCertificate found = read(file);
      if (!found.isExpiredAt(clock.instant())) {
        return found;
      }
    }
    LoopbackCertificate made = create(clock);
    OwnerOnlyFile.write(file, made.toPem());
    return made;
  }

  /// What browsers have to trust.
  public X509Certificate authority() {
    return authority;
  }

  /// @return its text in PEM, as `certutil` and `curl` read it
  public String authorityPem() {
    return Pem.write("CERTIFICATE", encoded(authority));
  }

  /// What the listener presents; its only name is the address 127.0.0.1.
  public X509Certificate leaf() {
    return leaf;
  }

  public boolean isExpiredAt(Instant instant) {
    return !instant.isBefore(leaf.getNotAfter().toInstant());
  }

  /// @return a server's context that presents the leaf
  public SSLContext serverContext() {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry("loopback", leafKey, new char[0], new Certificate[] {leaf});
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, new char[0]);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a key made here cannot serve TLS", e);
    }
  }

  private String toPem() {
    return Pem.write("CERTIFICATE", encoded(leaf))
        + Pem.write("TRUSTED CERTIFICATE AUTHORITY", encoded(authority))
        + Pem.write("PRIVATE KEY", leafKey.getEncoded());
  }

  private static LoopbackCertificate read(Path file) throws IOException, KeyFileDamaged {
    String text = Files.readString(file, StandardCharsets.US_ASCII);
    try {
      X509Certificate authority = X509.parse(Pem.read(text, "TRUSTED CERTIFICATE AUTHORITY"));
      X509Certificate leaf = X509.parse(Pem.read(text, "CERTIFICATE"));
      leaf.verify(authority.getPublicKey());
      PrivateKey key =
          KeyFactory.getInstance("EC")
              .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(text, "PRIVATE KEY")));
      return new LoopbackCertificate(authority, leaf, key);
    } catch (GeneralSecurityException e) {
      throw new KeyFileDamaged(file, e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was read cannot be written", e);
    }
  }
}
