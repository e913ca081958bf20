package org.semper.api.json;

/// Text that a person reads on one line: at least one visible character, no control characters, no line or paragraph
/// separators, no lone surrogates. What is NOT done: bidirectional controls and look-alikes pass; who displays the text
/// shows them.
public final class PlainText {

  private PlainText() {}

  /// @param maxLength in UTF-16 units
  public static boolean isPlain(String text, int maxLength) {
    return text.length() <= maxLength
        && text.codePoints().anyMatch(PlainText::isVisible)
        && text.codePoints().allMatch(PlainText::isPlain);
  }

  /// @param maxLength in UTF-16 units
  /// @param name what the text is, for the message
  /// @return the text
  public static String require(String text, int maxLength, String name) {
    if (!isPlain(text, maxLength)) {
      throw new IllegalArgumentException(name + " is blank, too long or has control characters");
    }
    return text;
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR, Character.FORMAT -> false;
      default -> true;
    };
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
