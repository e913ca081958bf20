package org.semper.api.bridge;

import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;

/// How bytes are written in bridge messages: base64url without padding, of a fixed length.
final class BinaryText {

  /// SubjectPublicKeyInfo of a P-256 key with an uncompressed point (RFC 5480).
  static final int P256_SPKI_BYTES = 91;

  /// ECDSA signature over P-256 as r‖s (IEEE P1363).
  static final int P256_SIGNATURE_BYTES = 64;

  static final int NONCE_BYTES = 32;
  static final int DIGEST_BYTES = 32;

  private BinaryText() {}

  static String read(JsonFields fields, String name, int bytes) throws JsonRejected {
    String text = fields.text(name, (bytes * 4 + 2) / 3);
    if (!Base64Url.encodes(text, bytes)) {
      throw fields.outOfRange(name);
    }
    return text;
  }

  static void require(String text, int bytes, String name) {
    if (!Base64Url.encodes(text, bytes)) {
      throw new IllegalArgumentException(name + " is not base64url of " + bytes + " bytes");
    }
  }
}
