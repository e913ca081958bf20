package org.semper.api.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.semper.api.money.Money;
import org.semper.api.tag.MoneyReading.Amount;

/// Amounts written as a language writes them are read as what they are, and with another digit never.
final class MoneyRoundTripTest {

  private static final List<String> CURRENCIES = List.of("EUR", "FRF", "JPY", "KWD");

  /// A language and its separators.
  private record Style(String language, String decimal, String group) {}

  private static final List<Style> STYLES =
      List.of(
          new Style("en", ".", ","),
          new Style("de", ",", "."),
          new Style("fr", ",", " "),
          new Style("fr", ",", "\u00A0"),
          new Style("fr", ",", "\u202F"));

  private final Random random = new Random(870);

  @Test
  void reads_what_a_language_writes() {
    for (int run = 0; run < 5_000; run++) {
      Style style = STYLES.get(random.nextInt(STYLES.size()));
      String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      long minorUnits = random.nextLong(Money.MAX_MINOR_UNITS + 1) >>> random.nextInt(50);
      String text = written(minorUnits, style, Currency.getInstance(currency)) + " " + currency;
      assertThat(read(text, style, currency)).as(text).isEqualTo(new Amount(minorUnits));
    }
  }

  @Test
  void never_reads_another_digit_as_the_same_amount() {
    for (int run = 0; run < 5_000; run++) {
      Style style = STYLES.get(random.nextInt(STYLES.size()));
      String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
      long minorUnits = random.nextLong(1_000_000_000);
      String text = written(minorUnits, style, Currency.getInstance(currency)) + " " + currency;
      int at = random.nextInt(text.length());
      if (!Character.isDigit(text.charAt(at))) {
        continue;
      }
      char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String changed = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(read(changed, style, currency)).as(changed).isNotEqualTo(new Amount(minorUnits));
      String shorter = text.substring(0, at) + text.substring(at + 1);
      assertThat(read(shorter, style, currency)).as(shorter).isNotEqualTo(new Amount(minorUnits));
    }
  }

  private static MoneyReading read(String text, Style style, String currency) {
    return MoneyText.read(
        Subject.TOTAL, text, NumberStyle.of(style.language()), Currency.getInstance(currency));
  }

  private static String written(long minorUnits, Style style, Currency currency) {
    int decimals = currency.getDefaultFractionDigits();
    String digits = "0".repeat(decimals) + minorUnits;
    String whole = digits.substring(0, digits.length() - decimals).replaceFirst("^0+(?=.)", "");
    String integer = (whole.isEmpty() ? "0" : whole).replaceAll("\\B(?=(...)+$)", style.group());
    return decimals == 0
        ? integer
        : integer + style.decimal() + digits.substring(digits.length() - decimals);
  }
}
