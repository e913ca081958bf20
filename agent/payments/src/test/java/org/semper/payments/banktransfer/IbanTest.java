package org.semper.payments.banktransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IbanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR1420041010050500013M02606",
        "FR7630006000011234567890189",
        "DE89370400440532013000",
        "GB29NWBK60161331926819",
        "NO9386011117947"
      })
  void reads_published_examples(String text) {
    assertThat(Iban.parse(text)).map(Iban::text).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab"})
  void reads_them_whatever_digits_the_owner_writes(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(Iban.parse("FR7630006000011234567890189")).isPresent();
      assertThat(Iban.parse("ES9121000418450200051332")).isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FR76",
        "FR1420041010050500013M02607",
        "FR1520041010050500013M02606",
        "fr1420041010050500013M02606",
        "FR14 2004 1010 0505 0001 3M02 606",
        "FR1420041010050500013M0260",
        "FR1420041010050500013M026066",
        "XX1420041010050500013M02606",
        "FR7630006000011234567890190",
        "٣٣"
      })
  void refuses_everything_else(String text) {
    assertThat(Iban.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Iban(text));
  }

  @Test
  void refuses_every_change_of_one_digit() {
    String text = "FR7630006000011234567890189";
    for (int place = 2; place < text.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != text.charAt(place)) {
          assertThat(Iban.parse(text.substring(0, place) + digit + text.substring(place + 1)))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void is_shown_in_groups_of_four() {
    assertThat(new Iban("FR7630006000011234567890189").grouped())
        .isEqualTo("FR76 3000 6000 0112 3456 7890 189");
    assertThat(new Iban("DE89370400440532013000").grouped())
        .isEqualTo("DE89 3704 0044 0532 0130 00");
    assertThat(new Iban("FR7630006000011234567890189").ending()).isEqualTo("89");
  }
}
