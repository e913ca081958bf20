package org.semper.api.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.semper.api.json.Base64Url;

/// Identity of a statement: SHA-256 over its JWS Signing Input (RFC 7515, section 2). The signature bytes are not part of
/// it, so the same statement with (r, n−s) for (r, s) is the same statement.
///
/// @param text base64url of the 32 bytes, 43 characters
public record StatementHash(String text) {

  private static final int LENGTH = 32;

  public StatementHash {
    if (!Base64Url.encodes(text, LENGTH)) {
      throw new IllegalArgumentException("not a SHA-256 value in base64url");
    }
  }

  /// @param signingInput `protected.payload`, ASCII
  public static StatementHash ofSigningInput(String signingInput) {
    return new StatementHash(
        Base64Url.encode(sha256(signingInput.getBytes(StandardCharsets.US_ASCII))));
  }

  /// @return empty unless the text is exactly 32 bytes in base64url
  public static Optional<StatementHash> parse(String text) {
    return Base64Url.encodes(text, LENGTH)
        ? Optional.of(new StatementHash(text))
        : Optional.empty();
  }

  public byte[] bytes() {
    return Base64Url.bytes(text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static byte[] sha256(byte[] input) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(input);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
