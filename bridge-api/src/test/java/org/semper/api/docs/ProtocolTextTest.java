package org.semper.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.tag.Comparison;
import org.semper.api.tag.PageMarkup;
import org.semper.api.vectors.Schemas;
import org.semper.api.vectors.VectorFolder;
import tools.jackson.databind.json.JsonMapper;

/// The examples and the table of PROTOCOL.md say what the code does.
final class ProtocolTextTest {

  private static final String TEXT = VectorFolder.text("PROTOCOL.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- schema: ([a-z-]+) -->\\n```json\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PAGE = Pattern.compile("```html\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\(((?:schema|vectors)[^)#]*)\\)");

  @TestFactory
  Stream<DynamicTest> examples_are_allowed_by_their_schema() {
    List<MatchResult> examples = EXAMPLE.matcher(TEXT).results().toList();
    assertThat(examples).hasSizeGreaterThan(8);
    assertThat(TEXT.split("```json", -1)).hasSize(examples.size() + 1);
    return examples.stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.group(1),
                () -> assertThat(Schemas.faults(example.group(1), example.group(2))).isEmpty()));
  }

  @Test
  void the_offer_shown_is_the_golden_one() {
    String offer =
        EXAMPLE
            .matcher(TEXT)
            .results()
            .filter(example -> example.group(1).equals("offer"))
            .map(example -> example.group(2))
            .findFirst()
            .orElseThrow();
    assertThat(JsonMapper.shared().readTree(offer).get("body"))
        .hasToString(GoldenOffer.content().toJson().toString());
  }

  @Test
  void the_merchants_page_shows_what_the_golden_offer_signs() {
    Matcher page = PAGE.matcher(TEXT);
    assertThat(page.find()).isTrue();
    String marked =
        Jsoup.parse(page.group(1)).select("[data-semper]:not([data-semper] *)").outerHtml();
    assertThat(marked.split("data-semper=", -1)).hasSize(12);
    assertThat(
            Comparison.of(PageMarkup.parse(marked, "fr"), GoldenOffer.content(), GoldenOffer.LAW))
        .isEmpty();
    assertThat(
            Comparison.of(
                PageMarkup.parse(marked.replace("870", "780"), "fr"),
                GoldenOffer.content(),
                GoldenOffer.LAW))
        .hasSize(1);
  }

  @Test
  void the_table_lists_every_code_as_it_is() {
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(TEXT)
          .contains(
              "| `%s` | %d | %s | %s | %s |\n"
                  .formatted(
                      code,
                      code.status(),
                      code.retryable() ? "yes" : "no",
                      code.title(),
                      code.next()));
    }
    assertThat(TEXT.lines().filter(line -> line.matches("\\| `[A-Z_]+` \\|.*")))
        .hasSize(ErrorCode.values().length);
  }

  @Test
  void links_lead_to_files() {
    List<String> links = LINK.matcher(TEXT).results().map(link -> link.group(1)).toList();
    assertThat(links)
        .isNotEmpty()
        .allSatisfy(link -> assertThat(VectorFolder.text(link)).isNotBlank());
  }
}
