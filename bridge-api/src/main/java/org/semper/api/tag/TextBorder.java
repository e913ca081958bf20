package org.semper.api.tag;

/// Whether an amount stands free in its text: what is beside it neither belongs to it nor changes what it says, as a minus, a
/// range, a fraction or a glued letter would.
final class TextBorder {

  private static final String SPACES = " \u00A0\u202F\u2009";
  private static final String BEFORE = ":=;|+)\uFF1A\uFF09";
  private static final String BEFORE_WITH_GAP = ".,%!?•·";
  private static final String AFTER = ");:|!*\uFF08\uFF09\uFF1A\u3001\u3002";
  private static final String AFTER_WITH_GAP = "(•·";
  private static final String AFTER_THEN_GAP = ".,";

  private TextBorder() {}

  static boolean openBefore(String text, int start) {
    int end = start;
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0) {
      return true;
    }
    char before = text.charAt(end - 1);
    boolean gap = end < start;
    return isOneOf(BEFORE, before)
        || (gap && (Character.isLetter(before) || isOneOf(BEFORE_WITH_GAP, before)));
  }

  /// An opening bracket: free for a rate, but around an amount it may mean a debit.
  static boolean bracketBefore(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '(';
  }

  static boolean openAfter(String text, int end) {
    int start = end;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return true;
    }
    char after = text.charAt(start);
    boolean gap = start > end;
    return isOneOf(AFTER, after)
        || (gap && (Character.isLetter(after) || isOneOf(AFTER_WITH_GAP, after)))
        || (isOneOf(AFTER_THEN_GAP, after) && endsOrGap(text, start + 1));
  }

  private static boolean endsOrGap(String text, int index) {
    return index == text.length() || isSpace(text.charAt(index));
  }

  private static boolean isSpace(char c) {
    return isOneOf(SPACES, c);
  }

  private static boolean isOneOf(String set, char c) {
    return set.indexOf(c) >= 0;
  }
}
