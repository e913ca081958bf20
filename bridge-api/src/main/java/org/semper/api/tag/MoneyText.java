package org.semper.api.tag;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.api.text.Glyphs;

/// Finds the one amount a text states. Words around it are let pass, and the rate of a tax; any other number that is not one
/// clear amount with its currency makes the whole text unclear, for it may multiply, divide or add (`12 x 870`, `+ 10 %`).
final class MoneyText {

  private static final int MAX_LENGTH = 200;
  private static final String SPACE = "[ \u00A0\u202F\u2009]";
  private static final String WORD = "([\\p{L}\\p{Sc}]+)";
  private static final String DASH = "(?:[-\u2010-\u2015\u2212]{1,2})";
  private static final Pattern LAST_DASH = Pattern.compile(DASH + "$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[0-9]+(?:[.,'\u2019 \u00A0\u202F\u2009][0-9]+)*+(?:[.,]" + DASH + "(?![0-9\\p{Pd}]))?");
  private static final Pattern WORD_BEFORE = Pattern.compile(WORD + "(" + SPACE + "?)$");
  private static final Pattern WORD_AFTER = Pattern.compile("(" + SPACE + "?)" + WORD);
  private static final Pattern PERCENT = Pattern.compile(SPACE + "?%");

  private final String text;
  private final NumberStyle style;
  private final Currency expected;

  private MoneyText(String text, NumberStyle style, Currency expected) {
    this.text = text;
    this.style = style;
    this.expected = expected;
  }

  /// Reads what a text says about the subject.
  static MoneyReading read(Subject subject, String text, NumberStyle style, Currency expected) {
    if (isDeceptive(text)) {
      return new MoneyReading.Unclear();
    }
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return new MoneyReading.Wordy();
    }
    return text.length() > MAX_LENGTH
        ? new MoneyReading.Unclear()
        : new MoneyText(text, style, expected).read(subject == Subject.TAX);
  }

  private MoneyReading read(boolean ratesMayStand) {
    Set<MoneyReading> readings = new LinkedHashSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (!ratesMayStand || !isRate(number.start(), number.end())) {
        readings.add(price(number.start(), number.end()));
      }
    }
    return readings.size() == 1 ? readings.iterator().next() : new MoneyReading.Unclear();
  }

  private boolean isRate(int start, int end) {
    return PERCENT.matcher(text).region(end, text.length()).lookingAt()
        && sign(wordBefore(start)) == CurrencySign.NONE
        && (TextBorder.openBefore(text, start) || TextBorder.bracketBefore(text, start));
  }

  private MoneyReading price(int start, int end) {
    String before = wordBefore(start);
    String after = wordAfter(end);
    int left = sign(before) == CurrencySign.NONE ? start : start - before.length();
    int right = sign(after) == CurrencySign.NONE ? end : end + after.length();
    if (!TextBorder.openBefore(text, left) || !TextBorder.openAfter(text, right)) {
      return new MoneyReading.Unclear();
    }
    return switch (together(sign(before), sign(after))) {
      case SAME -> amount(text.substring(start, end));
      case OTHER -> new MoneyReading.OtherCurrency();
      case UNCERTAIN, NONE -> new MoneyReading.Unclear();
    };
  }

  private MoneyReading amount(String number) {
    String plain = LAST_DASH.matcher(number).replaceFirst(Decimal.NO_DECIMALS);
    OptionalLong minorUnits = style.read(plain, expected.getDefaultFractionDigits());
    return minorUnits.isPresent()
        ? new MoneyReading.Amount(minorUnits.getAsLong())
        : new MoneyReading.Unclear();
  }

  private static CurrencySign together(CurrencySign before, CurrencySign after) {
    if (before == CurrencySign.NONE || before == after) {
      return after;
    }
    return after == CurrencySign.NONE ? before : CurrencySign.UNCERTAIN;
  }

  private CurrencySign sign(String wordAndGap) {
    return CurrencySign.of(wordAndGap.replaceAll(SPACE, ""), expected);
  }

  /// The word that ends where the number starts, with the gap between them; empty if there is none.
  private String wordBefore(int start) {
    Matcher word = WORD_BEFORE.matcher(text).region(0, start);
    return word.find() ? word.group() : "";
  }

  private String wordAfter(int end) {
    Matcher word = WORD_AFTER.matcher(text).region(end, text.length());
    return word.lookingAt() ? word.group() : "";
  }

  private static boolean isDeceptive(String text) {
    int previous = ' ';
    for (int codePoint : text.codePoints().toArray()) {
      boolean overdrawn = Glyphs.combining(codePoint) && !Character.isLetter(previous);
      if (overdrawn
          || Glyphs.invisible(codePoint)
          || Glyphs.foreignNumber(codePoint)
          || Glyphs.rightToLeft(codePoint)) {
        return true;
      }
      previous = codePoint;
    }
    return false;
  }
}
