package org.semper.supporting.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digests that certificates and statements name. SHA-1 only identifies a key or an issuer in an OCSP request
/// (RFC 6960, section 4.1.1), where nothing depends on its collision resistance.
final class Digests {

  private Digests() {}

  static byte[] sha256(byte[] data) {
    return digest("SHA-256", data);
  }

  static byte[] sha1(byte[] data) {
    return digest("SHA-1", data);
  }

  private static byte[] digest(String algorithm, byte[] data) {
    try {
      return MessageDigest.getInstance(algorithm).digest(data);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
