package org.semper.api.text;

/// Which characters can deceive a reader (Unicode Standard, general categories).
public final class Glyphs {

  private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  private Glyphs() {}

  /// @return whether a reader sees nothing where the character stands, or cannot see what it does: [#invisible], a letter that
  ///     is blank (UTS #39), or a variation selector
  public static boolean unseen(int codePoint) {
    return invisible(codePoint)
        || BLANK_LETTERS.indexOf(codePoint) >= 0
        || isVariationSelector(codePoint);
  }

  /// @return whether the character is invisible, changes the direction of others, has no assigned look, or breaks the line
  public static boolean invisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /// @return whether the character is a number of another script or form than `0` to `9`
  public static boolean foreignNumber(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER -> codePoint > '9';
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /// @return whether the character is of a script that is written from right to left and may move numbers beside it
  public static boolean rightToLeft(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }

  /// @return whether the character draws over the one before it
  public static boolean combining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }
}
