package org.semper.api.tag;

import java.util.regex.Pattern;

/// Undoes what a typesetter, or a program that acts as one, makes of the marks on a keyboard: `Men’s` is `Men's`, `27″` is `27"`,
/// `30 × 40` is `30 x 40`, `…` is three full stops. Letters stay what they are, however alike they look; only an `x` behind a
/// number is a multiplication sign.
final class TypesetForms {

  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201A\u201B\u2032]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\u201C\u201D\u201E\u201F\u2033]|''");
  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212\uFE58\uFE63]{1,3}");
  private static final Pattern ELLIPSIS = Pattern.compile("\u2026");
  private static final Pattern TIMES =
      Pattern.compile("(?<=[0-9])([\\s\\p{Z}]?)x(?![\\p{L}\\p{M}])");

  private TypesetForms() {}

  /// @param text in lower case
  static String plain(String text) {
    String plain = APOSTROPHES.matcher(text).replaceAll("'");
    plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
    plain = DASHES.matcher(plain).replaceAll("-");
    plain = ELLIPSIS.matcher(plain).replaceAll("...");
    return TIMES.matcher(plain).replaceAll("$1\u00D7");
  }
}
