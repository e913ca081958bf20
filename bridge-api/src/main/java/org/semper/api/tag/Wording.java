package org.semper.api.tag;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.semper.api.text.Glyphs;

/// Compares names and words without regard to case, kind of white space, hyphenation marks and [TypesetForms].
final class Wording {

  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HYPHENATION = Pattern.compile("[\u00AD\u200B\u2060]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /// Words for *free of charge*, without accents.
  private static final Set<String> FREE =
      Set.of(
          "free",
          "gratuit",
          "gratuite",
          "gratuits",
          "gratuites",
          "offert",
          "offerte",
          "offerts",
          "offertes",
          "gratis",
          "gratuito",
          "gratuita",
          "gratuitos",
          "gratuitas",
          "kostenlos",
          "kostenlose",
          "kostenloser",
          "kostenloses",
          "kostenfrei",
          "versandkostenfrei",
          "δωρεαν");

  private Wording() {}

  /// The form in which two texts are the same wording.
  static String of(String text) {
    String joined =
        HYPHENATION.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    String lower = joined.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return WHITE_SPACE.matcher(TypesetForms.plain(lower)).replaceAll(" ").strip();
  }

  /// @return whether the name stands in the wording as whole words; both as [#of] returns them
  static boolean names(String wording, String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int at = wording.indexOf(name); at >= 0; at = wording.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean startsWord = at == 0 || !isOfWord(wording.codePointBefore(at));
      boolean endsWord = end == wording.length() || !isOfWord(wording.codePointAt(end));
      if (startsWord && endsWord) {
        return true;
      }
    }
    return false;
  }

  static boolean saysFree(String text) {
    return Arrays.stream(NO_LETTERS.split(withoutAccents(text))).anyMatch(FREE::contains);
  }

  /// The wording without accents.
  static String withoutAccents(String text) {
    return MARKS.matcher(Normalizer.normalize(of(text), Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isOfWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || Glyphs.combining(codePoint);
  }
}
