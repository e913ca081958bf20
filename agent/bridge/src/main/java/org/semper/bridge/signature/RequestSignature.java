package org.semper.bridge.signature;

import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.api.json.Base64Url;
import org.semper.bridge.signature.SignatureRejected.Reason;

/// A request's Signature-Input and Signature fields, read strictly: what parses is already in canonical form, so the
/// parameters are signed as they came.
///
/// @param parameters serialised components and parameters, as signed
/// @param coversIdempotencyKey whether the sixth component is there
/// @param nonce base64url of 16 bytes
/// @param keyId base64url of a SHA-256 value
/// @param base64 r and s, 64 bytes
record RequestSignature(
    String parameters,
    boolean coversIdempotencyKey,
    Instant created,
    String nonce,
    String keyId,
    String base64) {

  private static final Pattern INPUT =
      Pattern.compile(
          """
          sig1=(\\("@method" "@authority" "@path" "content-digest" "content-type"( "idempotency-key")?\\)\
          ;created=([1-9][0-9]{0,11});nonce="([A-Za-z0-9_-]{22})";keyid="([A-Za-z0-9_-]{43})"\
          ;alg="ecdsa-p256-sha256")\
          """);
  private static final Pattern SIGNATURE = Pattern.compile("sig1=:([A-Za-z0-9+/]{86}==):");

  static RequestSignature parse(String input, String signature) throws SignatureRejected {
    Matcher parts = matched(INPUT, input);
    String nonce = parts.group(4);
    String keyId = parts.group(5);
    if (Base64Url.decode(nonce).isEmpty() || Base64Url.decode(keyId).isEmpty()) {
      throw new SignatureRejected(Reason.MALFORMED);
    }
    return new RequestSignature(
        parts.group(1),
        parts.group(2) != null,
        Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
        nonce,
        keyId,
        canonical(matched(SIGNATURE, signature).group(1)));
  }

  /// @return the signature as a byte sequence of structured fields (RFC 9651, section 3.3.5)
  String serialised() {
    return ":" + base64 + ":";
  }

  byte[] raw() {
    return Base64.getDecoder().decode(base64);
  }

  private static Matcher matched(Pattern pattern, String text) throws SignatureRejected {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new SignatureRejected(Reason.MALFORMED);
    }
    return matcher;
  }

  private static String canonical(String base64) throws SignatureRejected {
    if (!Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64)).equals(base64)) {
      throw new SignatureRejected(Reason.MALFORMED);
    }
    return base64;
  }
}
