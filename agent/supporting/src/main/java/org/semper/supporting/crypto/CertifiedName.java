package org.semper.supporting.crypto;

import java.text.Normalizer;

/// The form of names that an authority may certify and a trusted window may show: nothing in them is invisible, changes
/// the direction of text, or has a second encoding.
public final class CertifiedName {

  /// RFC 5280, appendix A.1, `ub-common-name`.
  private static final int MAX_LENGTH = 64;

  private CertifiedName() {}

  /// Whether an authority may certify this name: 1 to 64 characters in Unicode form NFC, no control, format, surrogate,
  /// private-use or unassigned characters, no space at either end and no other white space than single blanks.
  public static boolean isAcceptable(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= MAX_LENGTH
        && name.strip().equals(name)
        && !name.contains("  ")
        && Normalizer.isNormalized(name, Normalizer.Form.NFC)
        && name.codePoints().allMatch(CertifiedName::isVisible);
  }

  static String require(String name) throws VerificationFailed {
    CommonProfile.require(isAcceptable(name), "name");
    return name;
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }
}
