package org.semper.parties.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.payments.banktransfer.Iban;

final class AccountNumbersTest {

  private static final Currency FRF = Currency.getInstance("FRF");

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab", "fr-FR"})
  void are_the_same_whatever_digits_the_operator_writes(String language) {
    AccountNumbers numbers = new AccountNumbers("30006");
    Iban expected = numbers.of("a key", FRF, 1);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(numbers.of("a key", FRF, 1)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
