package org.semper.parties.bank;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.VerifiedStatement;

/// How the bank knows an account's holder: by the SHA-256 of the public key (its SubjectPublicKeyInfo, RFC 5280, section
/// 4.1.2.7) in the certificate that a verified statement was signed with. The key, not the certificate: a renewed certificate
/// for the same key disposes of the same account, and nobody gets at it by being certified under the same name.
final class HolderKey {

  private HolderKey() {}

  /// @return base64url of 32 bytes
  static String of(VerifiedStatement said) {
    return of(said.statement().certificates().getFirst().getPublicKey().getEncoded());
  }

  static String of(byte[] subjectPublicKeyInfo) {
    try {
      return Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(subjectPublicKeyInfo));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
