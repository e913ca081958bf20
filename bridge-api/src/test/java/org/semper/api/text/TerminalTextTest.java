package org.semper.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTextTest {

  @Test
  void plain_words_of_any_script_stay_as_they_are() {
    assertThat(TerminalText.quoted("Café Zoë 牛奶 1/2")).isEqualTo("\"Café Zoë 牛奶 1/2\"");
    assertThat(TerminalText.line("Written: C:\\deal.semper")).isEqualTo("Written: C:\\deal.semper");
  }

  @ParameterizedTest
  @CsvSource({
    "202E, \\u202E",
    "2066, \\u2066",
    "2069, \\u2069",
    "200B, \\u200B",
    "FEFF, \\uFEFF",
    "1B, \\u001B",
    "9B, \\u009B",
    "D, \\u000D",
    "A, \\u000A",
    "2028, \\u2028",
    "3164, \\u3164",
    "FE0F, \\uFE0F",
    "E000, \\uE000",
    "E0041, \\uDB40\\uDC41"
  })
  void what_is_unseen_or_commands_is_shown_by_its_number(String hex, String shown) {
    String words = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

    assertThat(TerminalText.quoted(words)).isEqualTo("\"a" + shown + "b\"");
    assertThat(TerminalText.line(words)).isEqualTo("a" + shown + "b");
  }

  @Test
  void quoted_words_cannot_end_their_quotation_or_write_an_escape() {
    assertThat(TerminalText.quoted("a\" for 1.00 \"")).isEqualTo("\"a\\\" for 1.00 \\\"\"");
    assertThat(TerminalText.quoted("\\u202E")).isEqualTo("\"\\\\u202E\"");
  }

  @Test
  void words_from_right_to_left_move_no_number_beside_them() {
    String quoted = TerminalText.quoted("ספר");

    assertThat(quoted).isEqualTo("\u2068\"ספר\"\u2069");
    assertThat(TerminalText.line("1 × " + quoted)).isEqualTo("1 × " + quoted);
    assertThat(TerminalText.line("1 \u2068× \u2069")).isEqualTo("1 \\u2068× \\u2069");
  }

  @Test
  void a_heap_of_marks_on_one_letter_is_taken_apart() {
    assertThat(TerminalText.quoted("e\u0301\u0302\u0303")).isEqualTo("\"e\u0301\u0302\\u0303\"");
  }
}
