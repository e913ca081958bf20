package org.semper.supporting.crypto;

import java.util.Arrays;
import java.util.HexFormat;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.node.ObjectNode;

/// A P-256 public key as a JSON Web Key with exactly the members `kty crv x y` (RFC 7518, section 6.2.1).
final class PublicJwk {

  private static final int HALF = 32;

  /// Everything of a SubjectPublicKeyInfo on P-256 but the coordinates of its uncompressed point (RFC 5480, section 2).
  private static final byte[] PREFIX =
      HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

  private PublicJwk() {}

  static void write(ObjectNode json, byte[] spki) {
    json.put("kty", "EC");
    json.put("crv", "P-256");
    json.put("x", Base64Url.encode(Arrays.copyOfRange(spki, PREFIX.length, PREFIX.length + HALF)));
    json.put("y", Base64Url.encode(Arrays.copyOfRange(spki, PREFIX.length + HALF, spki.length)));
  }

  /// @return DER of the SubjectPublicKeyInfo; whether its point is on the curve is not judged here
  static byte[] spki(JsonFields fields) throws JsonRejected {
    require(fields, "kty", "EC");
    require(fields, "crv", "P-256");
    byte[] spki = Arrays.copyOf(PREFIX, PREFIX.length + 2 * HALF);
    System.arraycopy(coordinate(fields, "x"), 0, spki, PREFIX.length, HALF);
    System.arraycopy(coordinate(fields, "y"), 0, spki, PREFIX.length + HALF, HALF);
    fields.end();
    return spki;
  }

  private static void require(JsonFields fields, String name, String value) throws JsonRejected {
    if (!fields.text(name, 16).equals(value)) {
      throw fields.outOfRange(name);
    }
  }

  private static byte[] coordinate(JsonFields fields, String name) throws JsonRejected {
    return Base64Url.decode(fields.text(name, 43))
        .filter(bytes -> bytes.length == HALF)
        .orElseThrow(() -> fields.outOfRange(name));
  }
}
