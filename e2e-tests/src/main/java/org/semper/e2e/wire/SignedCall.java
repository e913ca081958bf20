package org.semper.e2e.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// What is signed of one request (PROTOCOL.md, section 5.1), and the request that says it.
///
/// @param authority host and port
/// @param content of characters up to U+00FF, a byte each
/// @param created seconds since 1970
/// @param nonce base64url of 16 bytes
public record SignedCall(
    String authority,
    String path,
    String content,
    Optional<String> idempotencyKey,
    long created,
    String nonce) {

  public SignedCall withNonce(String other) {
    return new SignedCall(authority, path, content, idempotencyKey, created, other);
  }

  public SignedCall withAuthority(String other) {
    return new SignedCall(other, path, content, idempotencyKey, created, nonce);
  }

  public SignedCall createdAt(long seconds) {
    return new SignedCall(authority, path, content, idempotencyKey, seconds, nonce);
  }

  /// The request, signed.
  String text(String origin, EcdsaP256Key key) {
    String parameters =
        ("(\"@method\" \"@authority\" \"@path\" \"content-digest\" \"content-type\"%s);created=%d;nonce=\"%s\""
                + ";keyid=\"%s\";alg=\"ecdsa-p256-sha256\"")
            .formatted(
                idempotencyKey.isPresent() ? " \"idempotency-key\"" : "",
                created,
                nonce,
                key.publicKey().thumbprint());
    String signature =
        Base64.getEncoder().encodeToString(key.sign(base(parameters).getBytes(ISO_8859_1)));
    return "POST %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n".formatted(path, authority, origin)
        + "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(bytes().length)
        + "Content-Digest: %s\r\n".formatted(digest(bytes()))
        + idempotencyKey.map("Idempotency-Key: %s\r\n"::formatted).orElse("")
        + "Signature-Input: sig1=%s\r\nSignature: sig1=:%s:\r\n\r\n"
            .formatted(parameters, signature)
        + new String(bytes(), ISO_8859_1);
  }

  static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String base(String parameters) {
    return "\"@method\": POST\n\"@authority\": %s\n\"@path\": %s\n".formatted(authority, path)
        + "\"content-digest\": %s\n".formatted(digest(bytes()))
        + "\"content-type\": application/json\n"
        + idempotencyKey.map("\"idempotency-key\": %s\n"::formatted).orElse("")
        + "\"@signature-params\": "
        + parameters;
  }

  private byte[] bytes() {
    return content.getBytes(ISO_8859_1);
  }
}
