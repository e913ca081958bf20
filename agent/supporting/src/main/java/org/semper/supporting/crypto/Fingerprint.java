package org.semper.supporting.crypto;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A SHA-256 digest that people compare or type: of a certificate, or of a public key.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) {

  private static final int BYTES = 32;
  private static final int GROUP = 4;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Cf}:\\p{Pd}]+");

  public Fingerprint {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a SHA-256 fingerprint has 64 hexadecimal digits");
    }
  }

  /// Of a certificate's DER, as browsers and OpenSSL show it.
  public static Fingerprint of(X509Certificate certificate) {
    return ofBytes(Certificates.der(certificate));
  }

  /// Of a public key.
  ///
  /// @param spki DER of its SubjectPublicKeyInfo
  static Fingerprint ofKey(byte[] spki) {
    return ofBytes(spki);
  }

  /// Reads what somebody typed or pasted: in either case, with or without spaces, colons, hyphens and direction marks.
  ///
  /// @return empty for anything but 64 hexadecimal digits
  public static Optional<Fingerprint> parse(String typed) {
    String digits =
        BETWEEN
            .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return HEX.matcher(digits).matches() ? Optional.of(new Fingerprint(digits)) : Optional.empty();
  }

  /// The digits in groups of four, as people compare them.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hex.length(); i += GROUP) {
      text.append(i == 0 ? "" : " ").append(hex, i, i + GROUP);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return hex;
  }

  private static Fingerprint ofBytes(byte[] bytes) {
    return new Fingerprint(HexFormat.of().formatHex(Digests.sha256(bytes)));
  }
}
