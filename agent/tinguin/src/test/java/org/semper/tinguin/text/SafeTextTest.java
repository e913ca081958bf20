package org.semper.tinguin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SafeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BACH Preludes",
        "Œuvres complètes — « Été » 50 %",
        "Größe 42, 日本語, العربية, עברית",
        "<html><b>1 FRF</b>",
        "e\u0301",
        "👍"
      })
  void leaves_ordinary_text_as_it_is(String text) {
    assertThat(name(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "\u202E, ‹U+202E›",
    "\u2066, ‹U+2066›",
    "\u200B, ‹U+200B›",
    "\u00AD, ‹U+00AD›",
    "\uFEFF, ‹U+FEFF›",
    "\u3164, ‹U+3164›",
    "\uFE0F, ‹U+FE0F›",
    "\uE000, ‹U+E000›",
    "\u2028, ‹U+2028›",
    "\u0378, ‹U+0378›",
    "\uD83D, ‹U+D83D›"
  })
  void shows_what_would_act_or_hide(String unseen, String shown) {
    assertThat(name("a" + unseen + "b")).isEqualTo("a" + shown + "b");
  }

  @Test
  void shows_what_no_font_has_by_its_number() {
    assertThat(SafeText.of("中国 SA", SafeText.NAME, letter -> letter < 0x3000))
        .isEqualTo("‹U+4E2D›‹U+56FD› SA");
  }

  /// Whatever fonts this machine has.
  @Test
  @Tag("window")
  void names_that_differ_are_drawn_differently() {
    List<String> names = List.of("中国", "日本", "한국", "𞤀𞤣", "𞤣𞤀", "👍", "👎");
    for (String one : names) {
      for (String other : names) {
        assertThat(drawn(one).equals(drawn(other)))
            .as(one + " " + other)
            .isEqualTo(one.equals(other));
      }
    }
  }

  /// Where every letter has a glyph.
  private static String name(String text) {
    return SafeText.of(text, SafeText.NAME, _ -> true);
  }

  private static List<Integer> drawn(String name) {
    BufferedImage image = new BufferedImage(400, 40, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setFont(new Font(Font.DIALOG, Font.PLAIN, 20));
    pen.drawString(SafeText.name(name), 5, 30);
    pen.dispose();
    int[] pixels = image.getRaster().getPixels(0, 0, 400, 40, (int[]) null);
    return Arrays.stream(pixels).boxed().toList();
  }

  @Test
  void shows_control_characters_line_ends_and_tag_characters() {
    assertThat(name("a\nb\tc\u0000")).isEqualTo("a‹U+000A›b‹U+0009›c‹U+0000›");
    assertThat(name(Character.toString(0xE0041))).isEqualTo("‹U+E0041›");
  }

  @Test
  void shows_every_space_but_single_ones_inside() {
    assertThat(name("a   b")).isEqualTo("a ␣␣b");
    assertThat(name("  a")).isEqualTo("␣␣a");
    assertThat(name("a\u00A0\u3000b")).isEqualTo("a ␣b");
  }

  @Test
  void shows_a_third_mark_on_a_letter_by_its_number() {
    assertThat(name("a\u0300\u0301\u0302\u0303b")).isEqualTo("a\u0300\u0301‹U+0302›‹U+0303›b");
  }

  @Test
  void cuts_what_is_too_long_and_says_so() {
    assertThat(SafeText.of("x".repeat(10), 10)).isEqualTo("x".repeat(10));
    assertThat(SafeText.of("x".repeat(11), 10)).isEqualTo("x".repeat(10) + "…");
    assertThat(SafeText.of("👍".repeat(3), 2, _ -> true)).isEqualTo("👍👍…");
    assertThat(name("y".repeat(10_000_000))).hasSize(SafeText.NAME + 1);
  }
}
