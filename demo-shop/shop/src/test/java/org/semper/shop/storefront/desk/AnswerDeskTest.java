package org.semper.shop.storefront.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semper.api.money.Money;
import org.semper.shop.storefront.Storefronts;

/// What the merchant sees and says.
@Tag("server")
final class AnswerDeskTest {

  private static final String OPEN = "/desk/claims/OPEN";
  private static final String LATE = "/desk/claims/WAITING";

  private final HttpClient client = HttpClient.newHttpClient();
  private final PlayedClaims claims = new PlayedClaims(Currency.getInstance("FRF"));
  private ServedDesk desk;
  private Merchant merchant;

  @BeforeEach
  void open() throws Exception {
    desk = ServedDesk.open(Storefronts.actimedia(), claims, Clock.systemUTC());
    merchant = Merchant.opening(client, desk);
  }

  @AfterEach
  void close() {
    desk.close();
    client.close();
  }

  @Test
  void the_list_has_what_waits_first() throws Exception {
    String list = merchant.get("/desk").body();
    assertThat(list)
        .containsSubsequence(
            "To answer or decide (2)",
            "A-1006",
            "A-1001",
            "Money on its way back (2)",
            "A-1002",
            "Past",
            "A-1004")
        .contains("paid 870.00\u00a0FRF")
        .contains("25 May 1997")
        .contains("12:00 UTC");
  }

  @Test
  void each_list_has_pages() throws Exception {
    assertThat(merchant.get("/desk").body()).contains("/desk/claims?shelf=past&amp;page=2");
    String last = merchant.get("/desk/claims?shelf=past&page=2").body();
    assertThat(last)
        .contains("A-1007", "Page 2", "/desk/claims?shelf=past&amp;page=1")
        .doesNotContain("Next page");
    assertThat(merchant.get("/desk/claims?shelf=past&page=9999999").body())
        .contains("There is nothing on this page.");
    assertThat(merchant.get("/desk/claims?shelf=past&page=-1").body()).contains("Page 1");
    assertThat(merchant.get("/desk/claims?shelf=none").statusCode()).isEqualTo(303);
  }

  @Test
  void paid_orders_are_listed_with_their_address() throws Exception {
    assertThat(merchant.get("/desk/orders").body())
        .containsSubsequence("A-2003", "A-2002", "Next page")
        .contains("1 × BACH Preludes", "paid 870.00\u00a0FRF", "12 rue de la Paix ‹U+202E›x")
        .contains("75002 Paris", "Camille &lt;b&gt;Martin&lt;/b&gt;")
        .doesNotContain("\u202E", "<b>Martin", "A-2001");
    assertThat(merchant.get("/desk/orders?page=2").body())
        .contains("A-2001", "Previous page")
        .doesNotContain("A-2002");
  }

  @Test
  void the_customers_words_are_text_and_nothing_else() throws Exception {
    for (String path : new String[] {"/desk", OPEN, "/desk/claims/CLOSED"}) {
      assertThat(merchant.get(path).body())
          .contains("&lt;script&gt;alert(")
          .contains("‹U+202E›detcelfer")
          .contains("Camille &lt;b&gt;Martin&lt;/b&gt;")
          .doesNotContain("<script")
          .doesNotContain("<b>Martin")
          .doesNotContain("\u202E");
    }
    assertThat(review("nothing", "", "\"><script>").body())
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void a_late_withdrawal_is_taken_once() throws Exception {
    assertThat(merchant.get(LATE).body())
        .contains("It waits for your decision")
        .contains("Dated by the customer")
        .contains("Take it and give back 870.00\u00a0FRF")
        .contains("data-testid=\"refuse\"");

    assertThat(merchant.post(LATE, Map.of("step", "accept")).statusCode()).isEqualTo(303);
    assertThat(claims.find("WAITING").orElseThrow().state()).isEqualTo(ShownClaim.State.OWED);
    assertThat(refuse("Too late.").statusCode()).isEqualTo(409);
    assertThat(claims.find("WAITING").orElseThrow().state()).isEqualTo(ShownClaim.State.OWED);
  }

  @Test
  void a_late_withdrawal_is_not_taken_without_a_note_why() throws Exception {
    HttpResponse<String> silent = refuse("");
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("Note why you do not take");
    assertThat(refuse("\u202E").statusCode()).isEqualTo(422);
    assertThat(refuse("x".repeat(1001)).statusCode()).isEqualTo(422);

    assertThat(refuse("It came a week late.").statusCode()).isEqualTo(303);
    assertThat(merchant.get(LATE).body())
        .contains("You did not take this withdrawal")
        .contains("It came a week late.")
        .doesNotContain("data-testid=\"accept\"");
    assertThat(merchant.post(LATE, Map.of("step", "accept")).statusCode()).isEqualTo(409);
  }

  @Test
  void only_a_late_withdrawal_is_decided_on() throws Exception {
    for (String other : List.of("OPEN", "OWED", "REFUNDED", "CLOSED", "DISPUTED")) {
      assertThat(merchant.post("/desk/claims/" + other, Map.of("step", "accept")).statusCode())
          .isEqualTo(409);
    }
  }

  @Test
  void what_is_signed_is_shown_before_and_nothing_is_signed_till_then() throws Exception {
    String shown = review("part", "70.00", "We give the shipping back.").body();
    assertThat(shown)
        .contains("ACTIMEDIA S.A.")
        .contains("data-testid=\"signed-refund\">70.00\u00a0FRF")
        .contains("We give the shipping back.")
        .contains("Sign and give back 70.00\u00a0FRF");
    assertThat(claims.answers()).isEmpty();

    HttpResponse<String> signed = sign("part", "70.00", "We give the shipping back.");
    assertThat(signed.statusCode()).isEqualTo(303);
    assertThat(claims.answers())
        .containsExactly(new Answer("We give the shipping back.", Money.of(70_00, "FRF")));
  }

  @Test
  void all_is_what_was_paid_and_declining_is_nothing() throws Exception {
    sign("all", "", "We are sorry.");
    assertThat(claims.answers())
        .extracting(Answer::refund)
        .containsExactly(Money.of(870_00, "FRF"));
    assertThat(review("nothing", "", "No.").statusCode()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|Sorry.|Choose what you give back.",
        "much|''|Sorry.|Choose what you give back.",
        "part|''|Sorry.|Enter the amount",
        "part|870.01|Sorry.|more than was paid: at most 870.00",
        "part|9999999999999999|Sorry.|cannot be read",
        "part|0|Sorry.|A part is more than nothing",
        "part|-5|Sorry.|cannot be read",
        "part|1e2|Sorry.|cannot be read",
        "part|70,00|Sorry.|cannot be read",
        "part|70.001|Sorry.|cannot be read",
        "part|70 EUR|Sorry.|cannot be read",
        "all|70|Sorry.|but you did not choose a part",
        "nothing|70|Sorry.|but you did not choose a part",
        "all|''|''|Say something",
      })
  void a_mistake_is_named_and_nothing_typed_is_lost(
      String decision, String amount, String text, String error) throws Exception {
    for (HttpResponse<String> answer :
        List.of(review(decision, amount, text), sign(decision, amount, text))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("role=\"alert\"")
          .contains(error)
          .contains("name=\"amount\" value=\"" + amount + "\"")
          .contains(text + "</textarea>");
    }
    assertThat(claims.answers()).isEmpty();
  }

  @Test
  void words_that_are_too_long_or_cannot_be_seen_are_not_signed() throws Exception {
    assertThat(sign("nothing", "", "x".repeat(1001)).body()).contains("at most 1,000 characters");
    assertThat(sign("nothing", "", "a\u0007b").body()).contains("nobody can see");
    assertThat(claims.answers()).isEmpty();
  }

  @Test
  void line_breaks_become_spaces_in_what_is_shown_and_signed() throws Exception {
    assertThat(review("nothing", "", "One.\r\n\r\n Two.").body()).contains("<bdi>One. Two.</bdi>");
    sign("nothing", "", "One.\r\n\r\n Two.");
    assertThat(claims.answers()).extracting(Answer::text).containsExactly("One. Two.");
  }

  @Test
  void going_back_from_the_second_look_keeps_what_was_typed() throws Exception {
    String form = merchant.post(OPEN, fields("change", "part", "12.50", "Sorry.")).body();
    assertThat(form)
        .contains("value=\"12.50\"")
        .contains("Sorry.</textarea>")
        .doesNotContain("role=\"alert\"");
    assertThat(form).containsPattern("value=\"part\"[^>]* checked");
  }

  @Test
  void a_double_click_answers_once_and_both_see_the_answer() throws Exception {
    Stream<CompletableFuture<HttpResponse<String>>> clicks =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(() -> {
                  try {
                    return sign("all", "", "We are sorry.");
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                }))
            .limit(4);
    assertThat(clicks.toList().stream().map(CompletableFuture::join))
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isEqualTo(303);
          assertThat(answer.headers().firstValue("location")).contains(OPEN);
        });
    assertThat(claims.answers()).hasSize(1);
    assertThat(merchant.get(OPEN).body()).contains("We are sorry.").contains("Goes back");
  }

  @Test
  void a_second_tab_with_another_answer_says_what_was_answered_and_keeps_its_words()
      throws Exception {
    sign("all", "", "We are sorry.");
    HttpResponse<String> second = sign("nothing", "", "It is meant to sound so.");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("was not signed")
        .contains("data-testid=\"answer\">We are sorry.")
        .contains("data-testid=\"late\">It is meant to sound so.");
    assertThat(claims.answers()).hasSize(1);
  }

  @Test
  void an_answer_that_meets_a_withdrawal_is_not_signed() throws Exception {
    claims.withdraw("OPEN");
    assertThat(sign("all", "", "We are sorry.").statusCode()).isEqualTo(409);
    assertThat(claims.answers()).isEmpty();
  }

  @Test
  void what_is_owed_can_be_tried_again_and_nothing_else_can() throws Exception {
    for (String state : new String[] {"OPEN", "REFUNDED", "CLOSED"}) {
      merchant.post("/desk/claims/" + state, Map.of("step", "retry"));
      assertThat(merchant.get("/desk/claims/" + state).body()).doesNotContain("value=\"retry\"");
    }
    assertThat(claims.retries()).isZero();
    assertThat(merchant.get("/desk/claims/DELAYED").body()).contains("value=\"retry\"");
    merchant.post("/desk/claims/DELAYED", Map.of("step", "retry"));
    assertThat(claims.retries()).isEqualTo(1);
  }

  @Test
  void records_that_cannot_be_written_lose_nothing_that_was_typed() throws Exception {
    claims.fail();
    HttpResponse<String> answer = sign("part", "70.00", "Sorry.");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("nothing was signed")
        .contains("value=\"70.00\"")
        .contains("Sorry.</textarea>");
    assertThat(merchant.get("/desk").statusCode()).isEqualTo(503);
  }

  private HttpResponse<String> review(String decision, String amount, String text)
      throws Exception {
    return merchant.post(OPEN, fields("review", decision, amount, text));
  }

  private HttpResponse<String> sign(String decision, String amount, String text) throws Exception {
    return merchant.post(OPEN, fields("sign", decision, amount, text));
  }

  private static Map<String, String> fields(
      String step, String decision, String amount, String text) {
    return Map.of("step", step, "decision", decision, "amount", amount, "text", text);
  }

  private HttpResponse<String> refuse(String reason) throws Exception {
    return merchant.post(LATE, Map.of("step", "refuse", "text", reason));
  }
}
