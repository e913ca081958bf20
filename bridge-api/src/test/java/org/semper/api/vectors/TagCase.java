package org.semper.api.vectors;

import java.util.ArrayList;
import java.util.List;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.tag.Comparison;
import org.semper.api.tag.PageMarkup;
import org.semper.api.tag.ShownDifference;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `tags/golden-offer.json`: what pages show beside the golden offer.
///
/// @param agent `accept`, or the grades of what differs in the page's order, as `SUBJECT GRADE`
record TagCase(String name, String why, String language, String markup, List<String> agent) {

  static List<TagCase> all() {
    List<TagCase> cases = new ArrayList<>();
    honest(cases);
    dishonest(cases);
    unclear(cases);
    return cases;
  }

  static TagCase of(ObjectNode json) {
    List<String> agent = new ArrayList<>();
    json.get("agent").forEach(difference -> agent.add(difference.stringValue()));
    return new TagCase(
        json.get("name").stringValue(),
        json.get("why").stringValue(),
        json.get("language").stringValue(),
        json.get("markup").stringValue(),
        agent);
  }

  /// What the agent finds.
  List<String> found() {
    return Comparison.of(PageMarkup.parse(markup, language), GoldenOffer.content(), GoldenOffer.LAW)
        .stream()
        .map(TagCase::told)
        .toList();
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("why", why).put("language", language).put("markup", markup);
    ArrayNode differences = json.putArray("agent");
    agent.forEach(differences::add);
    return json;
  }

  private static void honest(List<TagCase> cases) {
    add(cases, "nothing-marked", "what is not shown is not compared", "fr", "<p>TOTAL 1 FF</p>");
    add(cases, "total", "as signed", "fr", mark("total", "TOTAL&nbsp;: 870,00&nbsp;FF"));
    add(cases, "total-in-english", "as signed", "en", mark("total", "FRF 870.00"));
    add(cases, "total-without-decimals", "as signed", "", mark("total", "870 F"));
    add(cases, "total-with-a-dash", "a dash is no decimals", "fr", mark("total", "870,\u2013 FF"));
    add(
        cases,
        "row-in-typeset-marks",
        "marks, not letters",
        "fr",
        mark("item", "\u201CBACH Preludes\u201D"));
    add(
        cases,
        "total-in-pieces",
        "inline elements run on",
        "fr",
        mark("total", "<b>870</b>,<i>00</i> FF"));
    add(
        cases,
        "a-rate-beside-the-tax",
        "rates are no amounts",
        "fr",
        mark("tax", "TVA (7,1 %) 50,00 FF"));
    add(
        cases,
        "row-outside-a-table",
        "rows stay rows",
        "fr",
        "<tr data-semper=\"item\"><td>1 × BACH Preludes<td data-semper=\"price\">250,00 FF</tr>");
    add(
        cases,
        "seller-in-a-sentence",
        "the name as whole words",
        "en",
        mark("seller", "Sold by Actimedia S.A., Paris"));
    add(cases, "withdrawal", "as signed", "fr", mark("withdrawal", "7 jours"));
    add(cases, "withdrawal-in-greek", "as signed", "el", mark("withdrawal", "7 ημέρες"));
    add(cases, "withdrawal-without-a-word", "days are meant", "pl", mark("withdrawal", "7"));
    add(cases, "law", "as signed", "de", mark("law", "Frankreich"));
    add(cases, "law-in-english", "English is read everywhere", "el", mark("law", "France"));
    add(cases, "law-as-a-code", "ISO 3166-1", "", mark("law", "FR"));
  }

  private static void dishonest(List<TagCase> cases) {
    add(cases, "lower-total", "780 for 870", "fr", mark("total", "780,00 FF"), "TOTAL CONTRADICTS");
    add(
        cases,
        "total-in-euro",
        "another currency",
        "fr",
        mark("total", "870,00 €"),
        "TOTAL CONTRADICTS");
    add(
        cases,
        "free-shipping",
        "70 are signed",
        "fr",
        mark("shipping", "Livraison offerte !"),
        "SHIPPING CONTRADICTS");
    add(
        cases,
        "free-shipping-in-greek",
        "70 are signed",
        "el",
        mark("shipping", "Δωρεάν μεταφορικά"),
        "SHIPPING CONTRADICTS");
    add(
        cases,
        "another-article",
        "not signed",
        "fr",
        mark("item", "CHOPIN Nocturnes"),
        "ITEM CONTRADICTS");
    add(cases, "another-seller", "not signed", "fr", mark("seller", "DECCA"), "SELLER CONTRADICTS");
    add(
        cases,
        "look-alike-seller",
        "Cyrillic A",
        "fr",
        mark("seller", "\u0410CTIMEDIA S.A."),
        "SELLER CONTRADICTS");
    add(
        cases,
        "cheaper-line",
        "250 are signed",
        "fr",
        "<li data-semper=\"item\">BACH Preludes <b data-semper=\"price\">25,00 FF</b></li>",
        "PRICE CONTRADICTS");
    add(
        cases,
        "longer-withdrawal",
        "7 days are signed",
        "en",
        mark("withdrawal", "30 days"),
        "WITHDRAWAL CONTRADICTS");
    add(
        cases,
        "shorter-withdrawal",
        "7 days are signed",
        "en",
        mark("withdrawal", "1 day"),
        "WITHDRAWAL CONTRADICTS");
    add(cases, "another-law", "France", "fr", mark("law", "Belgique"), "LAW CONTRADICTS");
    add(cases, "another-law-as-a-code", "FR", "fr", mark("law", "BE"), "LAW CONTRADICTS");
    add(
        cases,
        "two-lies",
        "each is told",
        "fr",
        mark("price", "75,00 FF") + mark("total", "87,00 FF"),
        "PRICE CONTRADICTS",
        "TOTAL CONTRADICTS");
  }

  private static void unclear(List<TagCase> cases) {
    for (String[] text :
        new String[][] {
          {"exponent", "870e0 FF"},
          {"negative", "-870,00 FF"},
          {"brackets", "(870,00 FF)"},
          {"no-currency", "870,00"},
          {"two-amounts", "900,00 FF 870,00 FF"},
          {"a-rate", "870,00 FF / mois"},
          {"right-to-left", "\u202E00,078 FF"},
          {"zero-width", "8\u200B70,00 FF"},
          {"soft-hyphen", "8&shy;70 FF"},
          {"arabic-digits", "\u0668\u0667\u0660 FF"},
          {"full-width-digits", "\uFF18\uFF17\uFF10 FF"},
          {"raised-decimals", "8<sup>70</sup> FF"},
          {"override-element", "<bdo dir=\"rtl\">078</bdo> FF"},
          {"struck-through", "8\u03367\u03360 FF"},
          {"letter-o", "87O FF"},
          {"one-decimal", "870,0 FF"},
          {"count", "2 articles 870,00 FF"},
          {"times", "12 x 870,00 FF"},
          {"plus-a-rate", "870,00 FF plus 10 %"},
          {"written-from-the-right", "<span dir=\"rtl\">870,00 FF</span>"},
          {"words", "prix sur demande"},
          {"empty", ""},
          {"image", "<img alt=\"870,00 FF\">"}
        }) {
      add(
          cases,
          text[0],
          "not one clear amount",
          "fr",
          mark("total", text[1]),
          "TOTAL NOT_COMPARABLE");
    }
    for (String text :
        List.of(
            "7 working days",
            "7 jours ouvrés",
            "7 weeks",
            "7 or 14 days",
            "07 days",
            "7 d\u200Bays",
            "7\u0336 days",
            "\u0667",
            "1<sup>4</sup>",
            "one week",
            "")) {
      String name = "unclear-withdrawal-" + cases.size();
      String why = "not one number of days";
      add(cases, name, why, "en", mark("withdrawal", text), "WITHDRAWAL NOT_COMPARABLE");
    }
    for (String text :
        List.of("French law", "fr", "Fr\u0430nce", "Fra\u00ADnce", "France or Belgium", "XX", "")) {
      String name = "unclear-law-" + cases.size();
      add(cases, name, "not one country alone", "en", mark("law", text), "LAW NOT_COMPARABLE");
    }
    add(
        cases,
        "ambiguous-separator",
        "1.234 may be 1234",
        "",
        mark("total", "1.234 FRF"),
        "TOTAL NOT_COMPARABLE");
    add(
        cases,
        "too-deep",
        "65 levels",
        "fr",
        mark("total", "870,00 FF") + "<b>".repeat(65),
        "TOTAL INCOMPLETE");
    add(
        cases,
        "part-of-the-seller",
        "neither the name nor another",
        "fr",
        mark("seller", "Actimedia"),
        "SELLER NOT_COMPARABLE");
    add(
        cases,
        "row-twice",
        "one line is signed",
        "fr",
        mark("item", "BACH Preludes") + mark("item", "BACH Preludes"),
        "ITEM NOT_COMPARABLE");
  }

  private static void add(
      List<TagCase> cases,
      String name,
      String why,
      String language,
      String markup,
      String... agent) {
    cases.add(new TagCase(name, why, language, markup, List.of(agent)));
  }

  private static String mark(String subject, String inside) {
    return "<p data-semper=\"" + subject + "\">" + inside + "</p>";
  }

  private static String told(ShownDifference difference) {
    return difference.subject() + " " + difference.grade();
  }
}
