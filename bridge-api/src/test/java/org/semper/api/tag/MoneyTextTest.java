package org.semper.api.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.tag.MoneyReading.Amount;
import org.semper.api.tag.MoneyReading.OtherCurrency;
import org.semper.api.tag.MoneyReading.Unclear;
import org.semper.api.tag.MoneyReading.Wordy;

final class MoneyTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | FRF | 750,00 FF | 75000",
        "fr | FRF | 750 F | 75000",
        "fr | FRF | FRF 870,00 | 87000",
        "fr | FRF | TOTAL : 870,00 FF TTC | 87000",
        "fr | FRF | + 70,00 FF | 7000",
        "fr-FR | EUR | 1 234,50 € | 123450",
        "fr | EUR | 1\u00A0234,50\u00A0€ | 123450",
        "fr | EUR | 1\u202F234\u202F567,50\u202F€ | 123456750",
        "fr | EUR | 1\u2009234 € | 123400",
        "en | EUR | €1,234.50 | 123450",
        "en | EUR | EUR 1,234.50. | 123450",
        "en | FRF | FRF 870.00 | 87000",
        "en | FRF | 750,00 FF | 75000",
        "en | EUR | 1,234 € | 123400",
        "de | EUR | 1.234 € | 123400",
        "de | EUR | 1.234,50 € inkl. MwSt. | 123450",
        "nl-BE | EUR | € 1.234,50 | 123450",
        "el | EUR | 1.234,50 € | 123450",
        "xx | EUR | 1.234,50 € | 123450",
        "xx | EUR | 1’234.50 EUR | 123450",
        "'' | EUR | 1.234.567 € | 123456700",
        "'' | EUR | 0,99 € | 99",
        "en | JPY | ¥1,234 | 1234",
        "en | KWD | KWD 1.234 | 1234",
        "en | GBP | £12.99 each | 1299",
        "en | USD | $12.99 | 1299",
        "de | EUR | 49,- € | 4900",
        "de | EUR | € 49,– | 4900",
        "de | EUR | 1.249,--€ | 124900",
        "nl | EUR | € 1.249,- | 124900",
        "'' | EUR | 1.249,- EUR | 124900",
        "de-CH | CHF | CHF 1'299.– | 129900",
        "de-CH | CHF | CHF 1’299.— | 129900",
        "de-CH | CHF | 49.-CHF | 4900",
        "en-IN | INR | ₹1,29,999.00 | 12999900",
        "'' | INR | ₹1,29,999 | 12999900",
        "en | INR | INR 12,34,56,789.50 | 12345678950",
        "pt-BR | BRL | R$ 1.234,50 | 123450",
        "'' | BRL | R$ 49,90 | 4990",
        "ja | JPY | 1,234円 | 1234",
        "ja | JPY | 合計：1,234円（税込） | 1234",
        "ja-JP | JPY | ¥1,234 | 1234",
        "'' | JPY | ￥1,234 | 1234",
        "xx | JPY | 1.234 JPY | 1234",
        "zh-CN | CNY | 1,234.50元 | 123450",
        "ko | KRW | 1,234원 | 1234",
      })
  void reads_one_clear_amount(String language, String currency, String text, long minorUnits) {
    assertThat(read(language, currency, text)).isEqualTo(new Amount(minorUnits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | EUR | 1.234 €",
        "xx | EUR | 1,234 €",
        "fr | EUR | 1,234 €",
        "en | EUR | 1.234 €",
        "de-CH | EUR | 1.234 €",
        "es-MX | EUR | 1.234 €",
        "fr | FRF | 1e3 FF",
        "fr | FRF | 870e0 FF",
        "fr | FRF | 0x366 FF",
        "fr | FRF | -870,00 FF",
        "fr | FRF | \u2212 870,00 FF",
        "fr | FRF | (870,00 FF)",
        "fr | FRF | 870,00- FF",
        "fr | FRF | ~870,00 FF",
        "fr | FRF | 870,00 FF / mois",
        "fr | FRF | 8 × 70,00 FF",
        "fr | FRF | 12 x 870,00 FF",
        "fr | FRF | 870,00 FF les 3",
        "fr | FRF | Total 3 articles : 870,00 FF",
        "fr | FRF | 870,00 FF plus 10 %",
        "fr | FRF | TVA (20 %) 50,00 FF",
        "fr | FRF | 870,00 FF שקל",
        "fr | FRF | ‏870,00 FF",
        "fr | FRF | 900,00 FF 870,00 FF",
        "fr | FRF | 870,00 FF (132,63 €)",
        "fr | FRF | 870,00",
        "fr | FRF | 870,0 FF",
        "fr | FRF | 870,000 FF",
        "fr | FRF | 0870,00 FF",
        "fr | FRF | 8 70,00 FF",
        "en | FRF | 3 870.00 FF",
        "fr | FRF | 870,00 FRF5",
        "fr | FRF | 870,00 kF",
        "fr | FRF | \u202E078 FF",
        "fr | FRF | 8\u200B70 FF",
        "fr | FRF | 87\u00AD0 FF",
        "fr | FRF | 8\u033670 FF",
        "fr | FRF | ٨٧٠ FF 870 FF",
        "fr | FRF | 87０ FF",
        "fr | FRF | 870½ FF",
        "fr | FRF | 87O FF",
        "fr | FRF | 𝟖870 FF",
        "fr | FRF | 99999999999999999999 FF",
        "fr | FRF | 90071992547409,92 FF",
        "fr | EUR | 870,00 FF",
        "en | CAD | $12.99",
        "en | EUR | ₿12.99",
        "en | EUR | 7^50 €",
        "en | JPY | ¥1,234.00",
        "en | KWD | KWD 1.23",
        "de | EUR | 49,-5 €",
        "de | EUR | 49,-–50,- €",
        "de | EUR | 49,--- €",
        "de | EUR | 49,-",
        "de | EUR | 49- €",
        "de | EUR | -49,- €",
        "de | EUR | 49,- / 59,- €",
        "'' | EUR | 1,249,- €",
        "en | INR | ₹1,29,99",
        "en | INR | ₹12,9,999",
        "en | INR | ₹1.29.999",
        "en | INR | ₹0,29,999",
        "ja | JPY | 1万2,345円",
        "ja | JPY | 12万円",
        "ja | JPY | 二万1,234円",
        "ja | JPY | 1,234.50円",
        "en | CAD | C 12.99 $",
        "en | TWD | 1,234.50元",
      })
  void refuses_what_may_be_read_otherwise(String language, String currency, String text) {
    assertThat(read(language, currency, text)).isEqualTo(new Unclear());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"870,00 €", "EUR 870", "$ 870.00", "870 DM", "£870", "R$ 870,00", "870円", "₹870"})
  void knows_another_currency(String text) {
    assertThat(read("fr", "FRF", text)).isEqualTo(new OtherCurrency());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TVA (20 %) 50,00 FF",
        "TVA 19,6 % : 50,00 FF",
        "50,00 FF (TVA 5.5%)",
        "20 % 50 F"
      })
  void lets_the_rate_of_a_tax_pass(String text) {
    assertThat(MoneyText.read(Subject.TAX, text, NumberStyle.of("fr"), Currency.getInstance("FRF")))
        .isEqualTo(new Amount(50_00));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TVA 20 50,00 FF", "-20 % 50,00 FF", "20 %", "3 taxes 50,00 FF"})
  void lets_nothing_pass_that_is_no_rate(String text) {
    assertThat(MoneyText.read(Subject.TAX, text, NumberStyle.of("fr"), Currency.getInstance("FRF")))
        .isEqualTo(new Unclear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Free shipping today", "à calculer", "—"})
  void has_no_amount_without_a_digit(String text) {
    assertThat(read("fr", "FRF", text)).isEqualTo(new Wordy());
  }

  private static MoneyReading read(String language, String currency, String text) {
    return MoneyText.read(
        Subject.TOTAL, text, NumberStyle.of(language), Currency.getInstance(currency));
  }
}
