package org.semper.tinguin.text;

import java.util.Locale;
import java.util.function.IntPredicate;
import org.semper.api.text.Glyphs;

/// A stranger's string, made safe to show: never longer than a limit, and nothing in it can be invisible or act on what
/// stands around it. Characters that control, reorder or hide text (Unicode categories Cc, Cf, Co, Cs, Cn, Zl and Zp, and the
/// blank letters of UTS #39) appear as `‹U+202E›`, further spaces in a row as `␣`, a third mark on one letter and a character that no font
/// of the windows has by their numbers. The result is for display only; it is never compared or signed.
public final class SafeText {

  /// Longest name of an article or a party shown in a view's main part.
  public static final int NAME = 120;

  /// Longest value shown among the details.
  public static final int VALUE = 2000;

  private static final int MARKS_ON_A_LETTER = 2;

  private final IntPredicate drawn;
  private final StringBuilder shown = new StringBuilder();
  private int marks;
  private boolean afterSpace;

  private SafeText(IntPredicate drawn) {
    this.drawn = drawn;
  }

  /// @param limit most characters (code points) of the original that are shown; a cut is marked with `…`
  public static String of(String untrusted, int limit) {
    return of(untrusted, limit, Lettering.OF_THE_WINDOWS);
  }

  /// @param drawn for which characters there is a glyph
  static String of(String untrusted, int limit, IntPredicate drawn) {
    SafeText text = new SafeText(drawn);
    untrusted.codePoints().limit(limit).forEach(text::add);
    if (untrusted.codePointCount(0, untrusted.length()) > limit) {
      text.shown.append('…');
    }
    return text.shown.toString();
  }

  /// A name of an article or a party.
  public static String name(String untrusted) {
    return of(untrusted, NAME);
  }

  private void add(int character) {
    boolean space = Character.getType(character) == Character.SPACE_SEPARATOR;
    marks = Glyphs.combining(character) ? marks + 1 : 0;
    if (Glyphs.unseen(character)
        || marks > MARKS_ON_A_LETTER
        || !(space || drawn.test(character))) {
      shown.append(String.format(Locale.ROOT, "‹U+%04X›", character));
    } else if (space) {
      shown.append(afterSpace || shown.isEmpty() ? '␣' : ' ');
    } else {
      shown.appendCodePoint(character);
    }
    afterSpace = space;
  }
}
