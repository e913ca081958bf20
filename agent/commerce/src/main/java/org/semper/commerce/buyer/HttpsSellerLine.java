package org.semper.commerce.buyer;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StatementRejected;
import org.semper.api.web.HttpsAddress;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.StatementJson;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.Channel;

/// Sellers reached over HTTPS: a statement is posted to the order endpoint, the answer is a statement, perhaps with its
/// time-stamp, or problem JSON.
public final class HttpsSellerLine implements SellerLine {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final int MAX_ANSWER = 512 * 1024;

  private final Channel channel;

  public HttpsSellerLine(Channel channel) {
    this.channel = channel;
  }

  @Override
  public SellerAnswer send(HttpsAddress endpoint, ArchivedStatement statement)
      throws InterruptedException {
    Answer answer =
        channel.post(
            URI.create(endpoint.text()), StrictJson.bytes(StatementJson.of(statement)), DEADLINE);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return switch (answer) {
      case Answer.Ok ok -> read(ok.json());
      case Answer.Problem problem -> refusal(problem);
      case Answer.Unanswered unanswered -> new SellerAnswer.Silent();
    };
  }

  private static SellerAnswer read(byte[] json) {
    try {
      JsonFields fields = JsonFields.of(StrictJson.parse(json, MAX_ANSWER), "answer");
      ArchivedStatement read = StatementJson.parse(fields);
      return new SellerAnswer.Answered(read.stapled(), read.stamp());
    } catch (JsonRejected | StatementRejected e) {
      return new SellerAnswer.Silent();
    }
  }

  /// A refusal without a code of ours is not the seller's kernel speaking.
  private static SellerAnswer refusal(Answer.Problem problem) {
    Optional<ErrorCode> code =
        problem
            .code()
            .flatMap(name ->
                Arrays.stream(ErrorCode.values())
                    .filter(known -> known.name().equals(name))
                    .findFirst());
    return code.<SellerAnswer>map(SellerAnswer.Refused::new).orElseGet(SellerAnswer.Silent::new);
  }
}
