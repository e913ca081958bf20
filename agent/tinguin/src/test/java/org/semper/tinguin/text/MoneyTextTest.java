package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.api.money.Money;

final class MoneyTextTest {

  @ParameterizedTest
  @CsvSource({
    "fr-FR, 87000, FRF, '870,00 FRF'",
    "fr-FR, 187000, FRF, '1 870,00 FRF'",
    "en-GB, 187000, EUR, '1,870.00 EUR'",
    "de-DE, 123456789, EUR, '1.234.567,89 EUR'",
    "nl-NL, 123456789, EUR, '1.234.567,89 EUR'",
    "el-GR, 123456789, EUR, '1.234.567,89 EUR'",
    "es-ES, 123456789, EUR, '1.234.567,89 EUR'",
    "en-US, 1870, JPY, '1,870 JPY'",
    "en-US, 1234, KWD, '1.234 KWD'",
    "en-US, 0, EUR, '0.00 EUR'",
    "en-US, 5, EUR, '0.05 EUR'"
  })
  void shows_all_digits_of_the_currency_and_its_code(
      String locale, long minorUnits, String currency, String shown) {
    MoneyText text = new MoneyText(Locale.forLanguageTag(locale));
    assertThat(plainSpaces(text.of(Money.of(minorUnits, currency)))).isEqualTo(shown);
  }

  @Test
  void is_exact_for_the_largest_amount() {
    MoneyText text = new MoneyText(Locale.US);
    assertThat(plainSpaces(text.of(Money.of(Money.MAX_MINOR_UNITS, "EUR"))))
        .isEqualTo("90,071,992,547,409.91 EUR");
  }

  @Test
  void never_breaks_a_line_within_an_amount() {
    assertThat(new MoneyText(Locale.FRANCE).of(Money.of(187_000, "FRF"))).doesNotContain(" ");
  }

  private static String plainSpaces(String text) {
    return text.replace('\u00A0', ' ').replace('\u202F', ' ');
  }
}
