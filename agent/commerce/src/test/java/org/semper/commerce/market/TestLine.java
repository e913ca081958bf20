package org.semper.commerce.market;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.web.HttpsAddress;
import org.semper.commerce.buyer.SellerAnswer;
import org.semper.commerce.buyer.SellerLine;
import org.semper.commerce.seller.SaleAnswer;
import org.semper.commerce.seller.Sales;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.evidence.StatementJson;

/// The wire between a buyer and a seller in one process: statements travel as bytes, and may get lost on either way.
public final class TestLine implements SellerLine {

  /// Makes something else of a seller's answer.
  @FunctionalInterface
  public interface Tampering {
    SellerAnswer with(SellerAnswer answer);
  }

  private final Supplier<Sales> sales;
  private final Boundaries boundaries;
  private final AtomicInteger requestsToLose = new AtomicInteger();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private volatile Optional<Random> chance = Optional.empty();
  private volatile Tampering tampering = answer -> answer;

  /// @param boundaries of the buyer's process
  TestLine(Supplier<Sales> sales, Boundaries boundaries) {
    this.sales = sales;
    this.boundaries = boundaries;
  }

  public void loseRequests(int count) {
    requestsToLose.set(count);
  }

  public void loseAnswers(int count) {
    answersToLose.set(count);
  }

  /// From now on each request, and each answer, is lost with a probability of 30 in 100.
  public void loseByChance(long seed) {
    chance = Optional.of(new Random(seed));
  }

  public void tamper(Tampering with) {
    tampering = with;
  }

  /// How often anything was sent.
  public int sent() {
    return sent.get();
  }

  @Override
  public SellerAnswer send(HttpsAddress endpoint, ArchivedStatement statement) {
    return boundaries.around(() -> exchanged(statement));
  }

  private SellerAnswer exchanged(ArchivedStatement statement) {
    sent.incrementAndGet();
    if (take(requestsToLose) || isLostByChance()) {
      return new SellerAnswer.Silent();
    }
    SellerAnswer answer = tampering.with(answer(travelled(statement)));
    if (take(answersToLose) || isLostByChance()) {
      return new SellerAnswer.Silent();
    }
    return answer;
  }

  private boolean isLostByChance() {
    return chance.filter(dice -> dice.nextInt(100) < 30).isPresent();
  }

  private SellerAnswer answer(ArchivedStatement statement) {
    try {
      return switch (sales.get().receive(statement)) {
        case SaleAnswer.Answered(StapledStatement answer, var stamp) -> {
          ArchivedStatement arrived = travelled(new ArchivedStatement(answer, stamp));
          yield new SellerAnswer.Answered(arrived.stapled(), arrived.stamp());
        }
        case SaleAnswer.Pending() -> new SellerAnswer.Refused(ErrorCode.ANSWER_PENDING);
        case SaleAnswer.Refused refused -> new SellerAnswer.Refused(refused.code());
      };
    } catch (Crash e) {
      return new SellerAnswer.Silent();
    }
  }

  /// Takes one of what is left, if anything is.
  static boolean take(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  private static ArchivedStatement travelled(ArchivedStatement statement) {
    try {
      byte[] bytes = StrictJson.bytes(StatementJson.of(statement));
      return StatementJson.parse(JsonFields.of(StrictJson.parse(bytes, 512 * 1024), "wire"));
    } catch (JsonRejected | StatementRejected e) {
      throw new AssertionError(e);
    }
  }
}
