package org.semper.api.json;

import java.util.Base64;
import java.util.Optional;

/// Base64url without padding (RFC 4648, section 5; RFC 7515, section 2), read strictly: exactly one text for each byte
/// string. Padding, other characters, and non-zero trailing bits are refused.
public final class Base64Url {

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// @param text what [#encode] wrote, known to be so
  public static byte[] bytes(String text) {
    return decode(text)
        .orElseThrow(() -> new IllegalArgumentException("not base64url in its one form"));
  }

  /// @param length of the decoded bytes
  public static boolean encodes(String text, int length) {
    return decode(text).filter(bytes -> bytes.length == length).isPresent();
  }

  /// @return empty for anything that [#encode] would not have written
  public static Optional<byte[]> decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
  }
}
