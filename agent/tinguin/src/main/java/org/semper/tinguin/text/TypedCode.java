package org.semper.tinguin.text;

import java.util.Optional;
import java.util.regex.Pattern;

/// A pairing code as people type or paste it: eight digits of any writing system, with spaces or hyphens wherever they like, and
/// the invisible marks that a right-to-left text brings along.
public final class TypedCode {

  private static final int DIGITS = 8;
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]");
  private static final Pattern CODE = Pattern.compile("\\p{Nd}{" + DIGITS + "}");

  private TypedCode() {}

  /// @return the eight digits, as `0` to `9`; empty for anything else
  public static Optional<String> digits(String typed) {
    String digits = BETWEEN.matcher(typed).replaceAll("");
    return CODE.matcher(digits).matches() ? Optional.of(decimal(digits)) : Optional.empty();
  }

  private static String decimal(String digits) {
    StringBuilder decimal = new StringBuilder(DIGITS);
    digits.codePoints().forEach(digit -> decimal.append(Character.digit(digit, 10)));
    return decimal.toString();
  }
}
