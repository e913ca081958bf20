package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.tinguin.Progress;

/// Sends the logged order, as often as it takes until the order ends, and logs the seller's signed answer: a confirmation or a
/// refusal. What the seller does not sign ends nothing; an order that ends unanswered binds nobody.
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
    if (!scene.now().isBefore(order.statement().payload().expires())) {
      return ended(deal);
    }
    scene.window().progress(Progress.SENDING_ORDER);
    return switch (line.send(deal.offer().orderEndpoint(), order)) {
      case SellerAnswer.Answered(StapledStatement answer) -> answered(deal, answer);
      case SellerAnswer.Refused(ErrorCode code) -> again(unsigned(code));
      case SellerAnswer.Silent() -> again(ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    try {
      return answer.statement().type().equals(CommerceTypes.ORDER_REFUSAL)
          ? refused(scene.journal().heard(deal, answers.refusal(deal, answer)))
          : confirmed(deal, answers.confirmation(deal, answer));
    } catch (AnswerRejected e) {
      // It proves nothing, so the seller may still be bound or not: ask again.
      return again(e.code());
    }
  }

  private Next confirmed(Deal deal, VerifiedStatement confirmation)
      throws AnswerRejected, ArchiveDamaged {
    scene.journal().heard(deal, confirmation);
    return new Next.GoOn();
  }

  private Next refused(Deal refused) throws InterruptedException {
    scene.window().tell(refused.problem().orElseThrow(), List.of());
    return new Next.Rest();
  }

  /// Nobody has to do anything any more.
  private Next ended(Deal deal) throws ArchiveDamaged, InterruptedException {
    ErrorCode code = ErrorCode.ORDER_UNCONFIRMED;
    scene.journal().step(deal.id(), DealEvent.EXPIRED, Map.of(Deal.CODE, code.name()));
    scene.window().tell(code, List.of());
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
