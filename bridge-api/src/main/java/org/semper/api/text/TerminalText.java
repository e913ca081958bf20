package org.semper.api.text;

import java.util.Locale;

/// Text for a terminal or a log, in which no character can hide, move others, end the line or command the terminal.
///
/// Characters that are unseen, and a third mark on one letter, appear as `\u202E`: their UTF-16 units, as in Java and JSON.
/// What is NOT done: look-alike letters of other scripts stay as they are.
public final class TerminalText {

  private static final int MARKS_ON_A_LETTER = 2;
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private TerminalText() {}

  /// A stranger's words within a sentence: in quotation marks, so that they end where they end. Quotation marks and backslashes in
  /// them have a backslash before them. Words of a script that is written from right to left are isolated (Unicode UAX #9), so
  /// that they move no number beside them.
  public static String quoted(String words) {
    String quoted = '"' + escaped(words.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    return words.codePoints().anyMatch(Glyphs::rightToLeft)
        ? FIRST_STRONG_ISOLATE + quoted + POP_DIRECTIONAL_ISOLATE
        : quoted;
  }

  /// A line of a program's own, whatever it was made of; the isolates of [#quoted] stay.
  ///
  /// @param line without its end
  public static String line(String line) {
    return escaped(line)
        .replace("\\u2068\"", FIRST_STRONG_ISOLATE + "\"")
        .replace("\"\\u2069", "\"" + POP_DIRECTIONAL_ISOLATE);
  }

  private static String escaped(String text) {
    StringBuilder shown = new StringBuilder();
    int marks = 0;
    for (int character : text.codePoints().toArray()) {
      marks = Glyphs.combining(character) ? marks + 1 : 0;
      if (Glyphs.unseen(character) || marks > MARKS_ON_A_LETTER) {
        Character.toString(character).chars().forEach(unit -> shown.append(escape(unit)));
      } else {
        shown.appendCodePoint(character);
      }
    }
    return shown.toString();
  }

  private static String escape(int unit) {
    return String.format(Locale.ROOT, "\\u%04X", unit);
  }
}
