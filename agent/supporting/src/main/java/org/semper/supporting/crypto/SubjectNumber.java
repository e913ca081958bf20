package org.semper.supporting.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A number that an authority draws for a subject and never for another (X.520 serialNumber). All certificates of the subject carry
/// it, whatever their keys, names and hosts.
///
/// @param text 128 random bits in lower-case hexadecimal
public record SubjectNumber(String text) {

  private static final int BYTES = 16;
  private static final Pattern TEXT = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

  public SubjectNumber {
    if (!isNumber(text)) {
      throw new IllegalArgumentException("not a subject number");
    }
  }

  /// Draws one at random.
  public static SubjectNumber draw(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SubjectNumber(HexFormat.of().formatHex(bytes));
  }

  /// Whether the text has the form of a subject number.
  public static boolean isNumber(String text) {
    return TEXT.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
