package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.archive.evidence.StatementJson;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.crypto.UnverifiedTimeStamp;

final class HttpsSellerLineTest {

  @TempDir Path folder;
  private Market market;
  private StapledStatement statement;

  @BeforeEach
  void open() {
    market = new Market(folder);
    statement = market.sales().makeOffer(Market.slidesCart());
  }

  @AfterEach
  void close() {
    market.close();
  }

  @Test
  void a_statement_comes_back_as_it_was_sent() throws Exception {
    byte[] json = StrictJson.bytes(statement.toJson());
    assertThat(sent(new Answer.Ok(json))).isEqualTo(new SellerAnswer.Answered(statement));
  }

  @Test
  void a_statement_may_come_with_its_time_stamp() throws Exception {
    Stamp stamp = new Stamp(new UnverifiedTimeStamp(new byte[] {1}, List.of()), List.of());
    ArchivedStatement stamped = new ArchivedStatement(statement, Optional.of(stamp));
    byte[] json = StrictJson.bytes(StatementJson.of(stamped));
    assertThat(sent(new Answer.Ok(json)))
        .isEqualTo(new SellerAnswer.Answered(statement, Optional.of(stamp)));
  }

  @Test
  void a_refusal_with_a_code_of_ours_is_the_sellers() throws Exception {
    assertThat(sent(problem(Optional.of("ORDER_REFUSED"))))
        .isEqualTo(new SellerAnswer.Refused(ErrorCode.ORDER_REFUSED));
  }

  @Test
  void a_refusal_without_one_is_somebody_elses_and_means_nothing() throws Exception {
    assertThat(sent(problem(Optional.empty()))).isEqualTo(new SellerAnswer.Silent());
    assertThat(sent(problem(Optional.of("TEAPOT")))).isEqualTo(new SellerAnswer.Silent());
  }

  @Test
  void what_is_no_statement_means_nothing() throws Exception {
    for (String json : new String[] {"{}", "[]", "", "<html>", "{\"statement\":1,\"ocsp\":[]}"}) {
      assertThat(sent(new Answer.Ok(json.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(new SellerAnswer.Silent());
    }
  }

  @Test
  void no_answer_means_nothing() throws Exception {
    for (Answer.Cause cause : Answer.Cause.values()) {
      assertThat(sent(new Answer.Unanswered(cause))).isEqualTo(new SellerAnswer.Silent());
    }
  }

  private SellerAnswer sent(Answer answer) throws InterruptedException {
    return new HttpsSellerLine((destination, json, deadline) -> answer)
        .send(Market.profile().orderEndpoint(), statement);
  }

  private static Answer problem(Optional<String> code) {
    return new Answer.Problem(422, code, false, Optional.empty());
  }
}
