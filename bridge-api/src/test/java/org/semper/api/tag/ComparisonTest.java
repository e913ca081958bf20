package org.semper.api.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference.Grade;
import org.semper.api.tag.ShownDifference.Signed;

final class ComparisonTest {

  private static final String HONEST =
      """
      <p data-semper="seller">Sold by Actimedia S.A.</p>
      <div data-semper="item">1 × BACH Preludes <span data-semper="price">250,00 FF</span></div>
      <div data-semper="item">BEETHOVEN&nbsp;Piano Sonatas <span data-semper="price">500 F</span></div>
      <p data-semper="price">750,00 FF</p>
      <p data-semper="tax">VAT 50,00 FF</p>
      <p data-semper="shipping">Shipping: 70,00 FF</p>
      <p data-semper="total">TOTAL 870,00 FF</p>
      <p><b data-semper="withdrawal">7 jours</b>, <b data-semper="law">France</b></p>
      """;

  @Test
  void finds_nothing_where_the_page_shows_what_was_signed() {
    assertThat(differences(HONEST)).isEmpty();
  }

  @Test
  void finds_nothing_where_the_page_shows_nothing() {
    assertThat(differences("")).isEmpty();
    assertThat(differences("<p>TOTAL 1,00 FF</p>")).isEmpty();
  }

  @Test
  void says_that_another_total_contradicts() {
    assertThat(differences("<p data-semper=\"total\">TOTAL 780,00 FF</p>"))
        .containsExactly(
            new ShownDifference(
                Subject.TOTAL,
                "TOTAL 780,00 FF",
                new Signed.Amount(Money.of(870_00, "FRF")),
                Grade.CONTRADICTS));
  }

  @Test
  void compares_each_subject_with_its_own_amount() {
    assertThat(grade("price", "751,00 FF")).isEqualTo(Grade.CONTRADICTS);
    assertThat(grade("tax", "VAT 70,00 FF")).isEqualTo(Grade.CONTRADICTS);
    assertThat(grade("shipping", "50,00 FF")).isEqualTo(Grade.CONTRADICTS);
    assertThat(grade("total", "870,00 €")).isEqualTo(Grade.CONTRADICTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Free shipping today",
        "Livraison gratuite",
        "Port offert",
        "FREE",
        "Versandkostenfrei",
        "gratis verzending",
        "envío gratis",
        "ΔΩΡΕΑΝ αποστολή",
        "Δωρεάν"
      })
  void says_that_free_shipping_contradicts_a_signed_charge(String text) {
    assertThat(grade("shipping", text)).isEqualTo(Grade.CONTRADICTS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shipping calculated later",
        "Freedom to the parcels",
        "Free over 500,00 FF",
        "Free! 70,00 FF",
        "",
        "1e3 FF"
      })
  void says_that_unclear_shipping_is_not_comparable(String text) {
    assertThat(grade("shipping", text)).isEqualTo(Grade.NOT_COMPARABLE);
  }

  @Test
  void does_not_take_free_for_an_amount_elsewhere() {
    assertThat(grade("tax", "Tax free")).isEqualTo(Grade.NOT_COMPARABLE);
    assertThat(grade("total", "gratis")).isEqualTo(Grade.NOT_COMPARABLE);
  }

  @Test
  void says_that_an_article_the_seller_did_not_sign_contradicts() {
    assertThat(
            differences(
                "<p data-semper=\"item\">CHOPIN Nocturnes <b data-semper=\"price\">1 F</b></p>"))
        .containsExactly(
            new ShownDifference(
                Subject.ITEM, "CHOPIN Nocturnes", new Signed.Nothing(), Grade.CONTRADICTS));
    assertThat(grade("item", "BACH PreludesX")).isEqualTo(Grade.CONTRADICTS);
    assertThat(grade("item", "ВACH Preludes")).as("Cyrillic").isEqualTo(Grade.CONTRADICTS);
    assertThat(grade("item", "")).isEqualTo(Grade.NOT_COMPARABLE);
  }

  @Test
  void compares_the_price_of_a_row_with_the_line_it_names() {
    assertThat(
            differences(
                "<p data-semper=\"item\">BACH Preludes<b data-semper=\"price\">500,00 FF</b></p>"))
        .containsExactly(
            new ShownDifference(
                Subject.PRICE,
                "500,00 FF",
                new Signed.Amount(Money.of(250_00, "FRF")),
                Grade.CONTRADICTS));
  }

  @Test
  void cannot_compare_more_rows_than_signed_lines() {
    String row = "<p data-semper=\"item\">BACH Preludes</p>";
    assertThat(differences(row)).isEmpty();
    assertThat(differences(row + row).getFirst().grade()).isEqualTo(Grade.NOT_COMPARABLE);
  }

  @Test
  void says_that_another_seller_contradicts() {
    assertThat(grade("seller", "Sold by DECCA")).isEqualTo(Grade.CONTRADICTS);
    assertThat(grade("seller", "ACTIMEDIA")).as("a part").isEqualTo(Grade.NOT_COMPARABLE);
    assertThat(grade("seller", "\u202EACTIMEDIA S.A.")).isEqualTo(Grade.NOT_COMPARABLE);
    assertThat(grade("seller", "")).isEqualTo(Grade.NOT_COMPARABLE);
  }

  @Test
  void says_that_other_days_or_another_law_contradict() {
    assertThat(differences("<p data-semper=\"withdrawal\">30 jours</p>"))
        .containsExactly(
            new ShownDifference(
                Subject.WITHDRAWAL, "30 jours", new Signed.Days(7), Grade.CONTRADICTS));
    assertThat(differences("<p data-semper=\"law\">Belgique</p>"))
        .containsExactly(
            new ShownDifference(
                Subject.LAW, "Belgique", new Signed.Country("FR"), Grade.CONTRADICTS));
  }

  @Test
  void shows_what_is_invisible_and_cuts_what_is_long() {
    ShownDifference bidi =
        differences("<p data-semper=\"total\">\u202E078 FF\u0007</p>").getFirst();
    assertThat(bidi.shown()).isEqualTo("⟨U+202E⟩078 FF⟨U+0007⟩");
    ShownDifference length =
        differences("<p data-semper=\"seller\">" + "😀".repeat(300) + "</p>").getFirst();
    assertThat(length.shown()).hasSizeLessThanOrEqualTo(200).endsWith("😀…");
  }

  @Test
  void cannot_compare_markup_that_it_did_not_read() {
    List<ShownDifference> differences = differences(HONEST + "<b>".repeat(100));
    assertThat(differences).hasSize(1);
    assertThat(differences.getFirst().grade()).isEqualTo(Grade.INCOMPLETE);
  }

  @Test
  void says_that_a_page_was_cut_beside_what_it_shows() {
    ShownDeal cut = PageMarkup.parse("<p data-semper=\"total\">TOTAL 870,00 FF</p>", "fr").cut();
    assertThat(Comparison.of(cut, GoldenOffer.content(), GoldenOffer.LAW))
        .containsExactly(
            new ShownDifference(
                Subject.TOTAL, "", new Signed.Amount(Money.of(870_00, "FRF")), Grade.INCOMPLETE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Men's T-Shirt | Men’s T-Shirt",
        "Men's T-Shirt | Men‘s T‑Shirt",
        "Men’s T-Shirt | Men's T-Shirt",
        "Monitor 27\" | Monitor 27″",
        "Monitor 27'' | Monitor 27”",
        "The \"Goldberg\" | The “Goldberg”",
        "The \"Goldberg\" | The „Goldberg“",
        "Frame 30 x 40 cm | Frame 30 × 40 cm",
        "Frame 30x40 | FRAME 30×40",
        "Bach - Suites | Bach – Suites",
        "Bach -- Suites | Bach — Suites",
        "Wait... | Wait…",
        "T-Shirt | T\u00ADShirt – T\u2011Shirt",
        "A B | A\u00A0B",
        "Office | Oﬃce",
      })
  void takes_typeset_forms_for_what_they_set(String signed, String shown) {
    assertThat(Wording.names(Wording.of(shown), Wording.of(signed))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Men's T-Shirt | Men\u02BCs T-Shirt",
        "Men's T-Shirt | Mens T-Shirt",
        "T-Shirt | TShirt",
        "Box | Bo×",
        "Xylo 2 | ×ylo 2",
        "Actimedia | Аctimedia",
        "Set 3x4 | Set 3х4",
        "Monitor 27\" | Monitor 27'",
        "Wait... | Wait",
      })
  void does_not_take_another_letter_or_mark_for_a_typeset_form(String signed, String shown) {
    assertThat(Wording.names(Wording.of(shown), Wording.of(signed))).isFalse();
  }

  @Test
  void reads_a_quantity_before_a_name_as_before() {
    for (String row : List.of("1 × BACH Preludes", "1×BACH Preludes", "1 x BACH Preludes")) {
      assertThat(differences("<p data-semper=\"item\">" + row + "</p>")).as(row).isEmpty();
    }
  }

  @Test
  void reports_equal_differences_once() {
    assertThat(differences("<p data-semper=\"total\">1 F</p>".repeat(5))).hasSize(1);
  }

  private static Grade grade(String mark, String text) {
    List<ShownDifference> differences =
        differences("<p data-semper=\"" + mark + "\">" + text + "</p>");
    assertThat(differences).hasSize(1);
    return differences.getFirst().grade();
  }

  private static List<ShownDifference> differences(String html) {
    return Comparison.of(PageMarkup.parse(html, "fr"), GoldenOffer.content(), GoldenOffer.LAW);
  }
}
