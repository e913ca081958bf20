package org.semper.api.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageMarkupTest {

  @Test
  void gives_a_price_inside_a_row_to_the_row() {
    ShownDeal deal =
        read(
            """
            <tr data-semper="item"><td>BACH<br>Preludes</td><td data-semper="price">250,00&nbsp;FF</td></tr>
            <td data-semper="price">750,00 FF</td>
            """);
    assertThat(deal.items())
        .containsExactly(new ShownItem("BACH Preludes", List.of("250,00\u00A0FF")));
    assertThat(deal.texts()).containsExactly(new ShownText(Subject.PRICE, "750,00 FF"));
  }

  @Test
  void runs_inline_elements_together_and_parts_others() {
    assertThat(total("<span>87</span><b>0</b>,<i>00</i> FF")).isEqualTo("870,00 FF");
    assertThat(total("<div>87</div><div>0 FF</div>")).isEqualTo("87 0 FF");
    assertThat(total("87<br>0 FF")).isEqualTo("87 0 FF");
  }

  @Test
  void keeps_raised_digits_apart() {
    assertThat(total("8<sup>70</sup> FF")).isEqualTo("8^70 FF");
    assertThat(total("<sub>8</sub>70 FF")).isEqualTo("8^70 FF");
    assertThat(total("1<sup>er</sup> choix")).isEqualTo("1er choix");
  }

  @Test
  void treats_bdo_as_the_direction_override_it_is() {
    assertThat(total("<bdo dir=\"rtl\">078</bdo> FF")).contains("\u202E");
  }

  @Test
  void treats_right_to_left_direction_likewise() {
    assertThat(total("<span dir=\"RTL\">1 870</span> FF")).contains("\u202E");
    assertThat(read("<p data-semper=\"total\" dir=\"rtl\">1 870 FF</p>").texts().getFirst().text())
        .contains("\u202E");
  }

  @Test
  void reads_no_text_of_scripts_styles_and_comments() {
    assertThat(total("870<script>if (a<b) { '1' }</script><style>a{}</style><!-- 1 --> FF"))
        .isEqualTo("870 FF");
  }

  @Test
  void reads_marks_whatever_their_case_and_ignores_unknown_ones() {
    assertThat(read("<B DATA-SEMPER=' Total '>1</B><b data-semper=\"gift\">2</b>").texts())
        .containsExactly(new ShownText(Subject.TOTAL, "1"));
  }

  @Test
  void gives_text_to_the_nearest_mark() {
    ShownDeal deal =
        read(
            "<p data-semper=\"total\">a<b data-semper=\"tax\">b</b>c</p><i data-semper=\"seller\">d");
    assertThat(deal.texts())
        .containsExactly(
            new ShownText(Subject.TAX, "b"),
            new ShownText(Subject.TOTAL, "ac"),
            new ShownText(Subject.SELLER, "d"));
  }

  @Test
  void reads_nothing_of_markup_that_is_too_deep_or_has_too_much() {
    assertThat(read("<b>".repeat(PageMarkup.MAX_DEPTH + 1)).incomplete()).isTrue();
    assertThat(read("<b></b>".repeat(PageMarkup.MAX_ELEMENTS + 1)).incomplete()).isTrue();
    assertThat(read("<b data-semper=tax></b>".repeat(PageMarkup.MAX_MARKS + 1)).incomplete())
        .isTrue();
    assertThat(read("<b>x</b>").incomplete()).isFalse();
    assertThat(read("").incomplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<a b=",
        "<p><table>",
        "</x>",
        "<a></b>",
        "&#x",
        "&amp",
        "<!--",
        "<",
        " a=1 ",
        "<textarea>",
        "<svg xmlns:a=b>",
        "<![CDATA[",
        "<i data-semper=item>",
        "<i data-semper=total>9 ",
        "<x a b c d e f>"
      })
  void reads_hostile_markup_in_bounded_time(String piece) {
    String html = piece.repeat(64 * 1024 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> read(html));
  }

  private static String total(String inside) {
    return read("<p data-semper=\"total\">" + inside + "</p>").texts().getFirst().text();
  }

  private static ShownDeal read(String html) {
    return PageMarkup.parse(html, "fr");
  }
}
