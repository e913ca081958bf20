package org.semper.shop.storefront.desk;

/// Words of somebody else's as the merchant may read them: what is invisible or steers other characters appears as `‹U+202E›`.
/// What is NOT done: escaping for HTML, which the templates do.
final class QuotedText {

  private QuotedText() {}

  static String of(String words) {
    StringBuilder visible = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> {
          if (isUnseen(c)) {
            visible.append("‹U+%04X›".formatted(c));
          } else {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }

  private static boolean isUnseen(int codePoint) {
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
}
