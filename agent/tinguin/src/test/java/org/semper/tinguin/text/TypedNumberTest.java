package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedNumberTest {

  @ParameterizedTest
  @CsvSource({"0,0", "30,30", "1 000,1000", "' 1\u00A0000\u202F000 ',1000000", "٣٠,30"})
  void reads_whole_numbers(String typed, long number) {
    assertThat(TypedNumber.of(typed)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1.000", "1,5", "1e3", "0x10", "1234567890", "ten"})
  void refuses_what_could_mean_something_else(String typed) {
    assertThat(TypedNumber.of(typed)).isEmpty();
  }
}
