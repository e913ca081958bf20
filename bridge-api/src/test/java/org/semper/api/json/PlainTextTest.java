package org.semper.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "日本", "😀", "a b", "a\u00A0b", "\u200Fשלום", "<b>"})
  void is_what_a_person_reads_on_one_line(String text) {
    assertThat(PlainText.isPlain(text, 10)).isTrue();
    assertThat(PlainText.require(text, 10, "text")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\u00A0", "\u200B", "a\tb", "a\u0000", "\u007F", "\u009F", "\u2028x", "x\u2029",
        "\uD800"
      })
  void is_nothing_else(String text) {
    assertThat(PlainText.isPlain(text, 10)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> PlainText.require(text, 10, "text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901"})
  void is_not_longer_than_allowed(String text) {
    assertThat(PlainText.isPlain(text, 10)).isFalse();
  }
}
