package org.semper.api.tag;

import org.semper.api.text.Glyphs;

/// Makes a page's text safe to show: what is invisible or steers other characters becomes `⟨U+202E⟩`, and the text is cut at
/// [#MAX_LENGTH].
final class VisibleText {

  static final int MAX_LENGTH = 200;

  private static final String CUT = "…";

  private VisibleText() {}

  /// @return at most [#MAX_LENGTH] UTF-16 units, no surrogate pair cut
  static String of(String text) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String glyph = glyph(text.codePointAt(i));
      boolean last = i + Character.charCount(text.codePointAt(i)) == text.length();
      if (visible.length() + glyph.length() > MAX_LENGTH - (last ? 0 : CUT.length())) {
        return visible.append(CUT).toString();
      }
      visible.append(glyph);
    }
    return visible.toString();
  }

  private static String glyph(int codePoint) {
    return Glyphs.invisible(codePoint)
        ? "⟨U+%04X⟩".formatted(codePoint)
        : Character.toString(codePoint);
  }
}
