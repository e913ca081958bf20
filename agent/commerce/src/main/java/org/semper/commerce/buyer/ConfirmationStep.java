package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.tinguin.Progress;

/// Sends the logged order, as often as it takes until the order ends, and logs the seller's signed answer: a confirmation or a
/// refusal. What the seller does not sign ends nothing. After the order's end only a confirmation counts that a notary saw before
/// it; that is asked for a while longer, and then the order is closed.
final class ConfirmationStep {

  private final Scene scene;
  private final SellerLine line;
  private final AnswerVerifier answers;

  ConfirmationStep(Scene scene, SellerLine line, AnswerVerifier answers) {
    this.scene = scene;
    this.line = line;
    this.answers = answers;
  }

  Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    StapledStatement order = deal.statement(DealEvent.ORDER).orElseThrow();
    Instant end = order.statement().payload().expires();
    if (!scene.now().isBefore(end.plus(Lifetimes.LATE_CONFIRMATION))) {
      return closed(deal);
    }
    scene.window().progress(Progress.SENDING_ORDER);
    boolean ended = !scene.now().isBefore(end);
    Next next = asked(deal, order);
    return ended && next instanceof Next.Again ? unconfirmed(deal) : next;
  }

  private Next asked(Deal deal, StapledStatement order)
      throws ArchiveDamaged, InterruptedException {
    return switch (line.send(deal.offer().orderEndpoint(), order)) {
      case SellerAnswer.Answered answered -> answered(deal, answered);
      case SellerAnswer.Refused(ErrorCode code) -> again(unsigned(code));
      case SellerAnswer.Silent() -> again(ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, SellerAnswer.Answered answered)
      throws ArchiveDamaged, InterruptedException {
    StapledStatement answer = answered.statement();
    try {
      if (answer.statement().type().equals(CommerceTypes.ORDER_REFUSAL)) {
        return refused(scene.journal().heard(deal, answers.refusal(deal, answer)));
      }
      Optional<TimeStamp> seen = answers.stamp(answer, answered.stamp());
      return confirmed(deal, answers.confirmation(deal, answer, seen.map(TimeStamp::at)), seen);
    } catch (AnswerRejected e) {
      // It proves nothing, so the seller may still be bound or not: ask again.
      return again(e.code());
    }
  }

  private Next confirmed(Deal deal, VerifiedStatement confirmation, Optional<TimeStamp> seen)
      throws AnswerRejected, ArchiveDamaged {
    scene
        .journal()
        .heard(deal, confirmation, seen.map(stamp -> new Stamp(stamp.source(), List.of())));
    return new Next.GoOn();
  }

  private Next refused(Deal refused) throws InterruptedException {
    scene.window().tell(refused.problem().orElseThrow(), List.of());
    return new Next.Rest();
  }

  private Next unconfirmed(Deal deal) {
    tellUnconfirmed(deal);
    return again(ErrorCode.ORDER_UNCONFIRMED);
  }

  /// Once: the log has it afterwards.
  private void tellUnconfirmed(Deal deal) {
    ErrorCode code = ErrorCode.ORDER_UNCONFIRMED;
    if (!deal.problem().equals(Optional.of(code))) {
      scene.window().leave(code, List.of());
    }
  }

  /// Nobody is asked any more.
  private Next closed(Deal deal) throws ArchiveDamaged {
    tellUnconfirmed(deal);
    scene
        .journal()
        .step(deal.id(), DealEvent.EXPIRED, Map.of(Deal.CODE, ErrorCode.ORDER_UNCONFIRMED.name()));
    return new Next.Rest();
  }

  /// A seller could confirm an order and have it look refused; so a problem that nobody signed decides nothing.
  private static ErrorCode unsigned(ErrorCode code) {
    return switch (code) {
      case ORDER_REFUSED, OFFER_EXPIRED, OFFER_ALREADY_USED -> ErrorCode.REFUSAL_NOT_SIGNED;
      default -> code;
    };
  }

  private static Next again(ErrorCode code) {
    return new Next.Again(code, Optional.empty());
  }
}
