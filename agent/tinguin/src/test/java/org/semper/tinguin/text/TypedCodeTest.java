package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "1234 5678", " 1234-5678 ", "12 34 56 78"})
  void takes_eight_digits_however_spaced(String typed) {
    assertThat(TypedCode.digits(typed)).contains("12345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
        "\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8",
        "\u0967\u0968\u0969\u096a\u096b\u096c\u096d\u096e",
        "\uff11\uff12\uff13\uff14\u3000\uff15\uff16\uff17\uff18",
        "\u200f1234 5678",
        "\u206612345678\u2069",
        "1234\u20115678",
        "\u202b1234\u200b5678\u202c"
      })
  void takes_digits_of_any_script_and_overlooks_what_nobody_sees(String typed) {
    assertThat(TypedCode.digits(typed)).contains("12345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567",
        "123456789",
        "1234567a",
        "1234567\u00b2",
        "1234567\u2460",
        "\u0661\u0662"
      })
  void takes_nothing_else(String typed) {
    assertThat(TypedCode.digits(typed)).isEmpty();
  }
}
