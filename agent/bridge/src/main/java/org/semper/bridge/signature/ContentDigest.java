package org.semper.bridge.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.semper.bridge.signature.SignatureRejected.Reason;

/// The `Content-Digest` field (RFC 9530, section 2) with SHA-256 alone: `sha-256=:` base64 `:`.
public final class ContentDigest {

  private ContentDigest() {}

  /// @return the only field value that [#requireMatch] accepts for the content
  public static String of(byte[] content) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(content)) + ":";
  }

  /// @param field value that the signature covered
  public static void requireMatch(String field, byte[] content) throws SignatureRejected {
    if (!of(content).equals(field)) {
      throw new SignatureRejected(Reason.DIGEST_DIFFERS);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
