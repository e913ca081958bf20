package org.semper.shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.money.Money;

final class PriceFormatTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final PriceFormat GERMAN = new PriceFormat(Locale.GERMANY);
  private static final PriceFormat BRITISH = new PriceFormat(Locale.UK);

  @Test
  void what_it_writes_it_reads() {
    for (long minor : new long[] {0, 1, 10, 1_250, 99_999, 100_000, 123_456_789_01L}) {
      for (PriceFormat prices : new PriceFormat[] {GERMAN, BRITISH}) {
        for (String code : new String[] {"EUR", "FRF", "JPY", "BHD"}) {
          Money money = Money.of(minor, code);
          assertThat(prices.parse(prices.of(money), money.currency())).contains(money);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'12,5', 1250",
    "'12', 1200",
    "'1.234,56', 123456",
    "'1234,56', 123456",
    "'12,50 EUR', 1250",
    "'12,50EUR', 1250",
    "'0,01', 1",
  })
  void a_german_shop_reads(String text, long cents) {
    assertThat(GERMAN.parse(text, EUR)).contains(new Money(cents, EUR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "12.50",
        "1.50",
        "12,",
        ",50",
        "12,345",
        "-1",
        "+1",
        "1e3",
        "12,50 FRF",
        "12 50",
        "1..234",
        "12.34,5",
        "1234.567",
        "١٢",
        "１２",
        "0x10",
        "NaN",
        "999999999999999999999",
        "99999999999999,99 EUR EUR"
      })
  void a_german_shop_guesses_nothing(String text) {
    assertThat(GERMAN.parse(text, EUR)).isEmpty();
  }

  @Test
  void nothing_larger_than_money_is_read() {
    assertThat(BRITISH.parse("90071992547409.91", EUR))
        .contains(new Money(Money.MAX_MINOR_UNITS, EUR));
    assertThat(BRITISH.parse("90071992547409.92", EUR)).isEmpty();
  }
}
