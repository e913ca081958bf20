package org.semper.supporting.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// The digests of which time-stamps are given and believed.
enum ImprintAlgorithm {
  SHA256("SHA-256", "2.16.840.1.101.3.4.2.1", 32),
  SHA384("SHA-384", "2.16.840.1.101.3.4.2.2", 48),
  SHA512("SHA-512", "2.16.840.1.101.3.4.2.3", 64);

  private final String javaName;
  private final String oid;
  private final int length;

  ImprintAlgorithm(String javaName, String oid, int length) {
    this.javaName = javaName;
    this.oid = oid;
    this.length = length;
  }

  /// @return empty for other digests, and for parameters that are neither absent nor NULL (RFC 5754, section 2)
  static Optional<ImprintAlgorithm> of(AlgorithmIdentifier identifier) {
    boolean plain =
        identifier.getParameters() == null
            || identifier.getParameters().toASN1Primitive().equals(DERNull.INSTANCE);
    for (ImprintAlgorithm algorithm : values()) {
      if (plain && algorithm.oid.equals(identifier.getAlgorithm().getId())) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  AlgorithmIdentifier identifier() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }

  /// In bytes.
  int length() {
    return length;
  }

  byte[] digest(byte[] data) {
    try {
      return MessageDigest.getInstance(javaName).digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + javaName, e);
    }
  }
}
