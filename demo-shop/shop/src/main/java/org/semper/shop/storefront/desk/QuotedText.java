package org.semper.shop.storefront.desk;

import org.semper.api.text.Glyphs;

/// Words of somebody else's as the merchant may read them: what is invisible or steers other characters appears as `‹U+202E›`.
/// What is NOT done: escaping for HTML, which the templates do.
final class QuotedText {

  private QuotedText() {}

  static String of(String words) {
    StringBuilder visible = new StringBuilder();
    words
        .codePoints()
        .forEach(c -> {
          if (Glyphs.invisible(c)) {
            visible.append("‹U+%04X›".formatted(c));
          } else {
            visible.appendCodePoint(c);
          }
        });
    return visible.toString();
  }
}
