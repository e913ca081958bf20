package org.semper.api.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;

final class BridgeMessagesTest {

  private static final StatementHash DEAL = StatementHash.ofSigningInput("a.b");
  private static final WebOrigin SHOP = new WebOrigin("https://shop.example");

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void problem_reads_what_it_wrote(ErrorCode code) throws JsonRejected {
    Problem problem = Problem.of(code);
    assertThat(Problem.parse(JsonFields.of(problem.toJson(), "problem"))).isEqualTo(problem);
    assertThat(code.title()).doesNotEndWith(".");
    assertThat(code.next()).endsWith(".");
    assertThat(code.status()).isBetween(200, 599);
  }

  @ParameterizedTest
  @EnumSource(DealState.class)
  void deal_view_reads_what_it_wrote(DealState state) throws JsonRejected {
    DealView view =
        new DealView(
            DEAL,
            state,
            "ACTIMEDIA S.A.",
            Money.of(870_00, "FRF"),
            Optional.of("1"),
            Optional.of(new HttpsAddress("https://shop.example/thanks")),
            Optional.of(Problem.of(ErrorCode.PAYMENT_IN_DOUBT)));
    assertThat(DealView.parse(view.toJson())).isEqualTo(view);
    assertThat(DealList.parse(new DealList(Collections.nCopies(100, view)).toJson()).deals())
        .hasSize(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DealList(Collections.nCopies(101, view)));
  }

  @Test
  void page_report_counts_bytes() throws JsonRejected {
    String most = "é".repeat(32 * 1024);
    PageReport report = new PageReport(SHOP, SHOP, most, "");
    assertThat(PageReport.parse(JsonFields.of(report.toJson(), "page"))).isEqualTo(report);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageReport(SHOP, SHOP, most + "x", ""));
    var larger = report.toJson().put("markup", most + "x");
    assertThat(catchThrowable(() -> PageReport.parse(JsonFields.of(larger, "page"))))
        .isInstanceOf(JsonRejected.class);
  }

  @Test
  void page_report_takes_any_markup() throws JsonRejected {
    PageReport report = new PageReport(SHOP, SHOP, "\u0000\n\u202E<b>", "\n");
    assertThat(PageReport.parse(JsonFields.of(report.toJson(), "page"))).isEqualTo(report);
  }

  @Test
  void hello_speaks_the_versions_between() {
    assertThat(new HelloRequest(1, 2).speaks(2)).isTrue();
    assertThat(new HelloRequest(1, 2).speaks(3)).isFalse();
    assertThat(new HelloRequest(2, 2).speaks(1)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new HelloRequest(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new HelloRequest(0, 1));
  }

  @Test
  void ticket_lives_whole_seconds() {
    String ticket = DEAL.text();
    assertThat(
            new EventsTicket(ticket, Duration.ofSeconds(30)).toJson().get("expiresIn").intValue())
        .isEqualTo(30);
    for (Duration life :
        new Duration[] {
          Duration.ZERO, Duration.ofMillis(1500), Duration.ofSeconds(31), Duration.ofSeconds(-1)
        }) {
      assertThatIllegalArgumentException().isThrownBy(() -> new EventsTicket(ticket, life));
    }
  }

  @Test
  void pairing_messages_hold_keys_and_proofs_of_their_length() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairingCommit(2, "Chromium", DEAL.text()));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairingCommit(1, "Chromium", "AA"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PairingProof(DEAL.text()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairingOpened(DEAL.text(), "AA", DEAL.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0190163d-8694-739b-aea5-966c26f8ad91"})
  void idempotency_key_is_a_uuid_of_version_7(String text) {
    assertThat(IdempotencyKey.parse(text)).hasValue(new IdempotencyKey(UUID.fromString(text)));
    assertThat(IdempotencyKey.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "0190163D-8694-739B-AEA5-966C26F8AD91",
        "0190163d-8694-439b-aea5-966c26f8ad91",
        "0190163d-8694-739b-cea5-966c26f8ad91",
        "190163d-8694-739b-aea5-966c26f8ad91",
        "{0190163d-8694-739b-aea5-966c26f8ad91}",
        "\"0190163d-8694-739b-aea5-966c26f8ad91\"",
        "0190163d8694739baea5966c26f8ad91",
        "0190163d-8694-739b-aea5-966c26f8ad91 "
      })
  void idempotency_key_is_nothing_else(String text) {
    assertThat(IdempotencyKey.parse(text)).isEmpty();
  }
}
