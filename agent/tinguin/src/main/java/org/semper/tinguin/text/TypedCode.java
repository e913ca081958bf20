package org.semper.tinguin.text;

import java.util.Optional;

/// A pairing code as people type it: eight digits, with spaces or hyphens wherever they like.
public final class TypedCode {

  private static final int DIGITS = 8;

  private TypedCode() {}

  /// @return the eight digits; empty for anything else
  public static Optional<String> digits(String typed) {
    String digits = typed.replaceAll("[\\s\\u00A0-]", "");
    boolean code = digits.length() == DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return code ? Optional.of(digits) : Optional.empty();
  }
}
