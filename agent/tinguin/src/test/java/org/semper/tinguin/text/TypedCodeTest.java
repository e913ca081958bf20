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
  @ValueSource(strings = {"", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨"})
  void takes_nothing_else(String typed) {
    assertThat(TypedCode.digits(typed)).isEmpty();
  }
}
