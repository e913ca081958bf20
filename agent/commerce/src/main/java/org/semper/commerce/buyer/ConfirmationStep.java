package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.Progress;

/// Sends the logged order, as often as it takes, and logs the seller's confirmation.
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
    scene.window().progress(Progress.SENDING_ORDER);
    StapledStatement order = deal.statement(DealEvent.ORDER).orElseThrow();
    return switch (line.send(deal.offer().orderEndpoint(), order)) {
      case SellerAnswer.Answered(StapledStatement answer) -> answered(deal, answer);
      case SellerAnswer.Refused(ErrorCode code) -> refused(deal, code);
      case SellerAnswer.Silent() -> again(ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer) throws ArchiveDamaged {
    try {
      scene.journal().heard(deal, answers.confirmation(deal, answer));
      return new Next.GoOn();
    } catch (AnswerRejected e) {
      // It proves nothing, so the seller may still be bound or not: ask again.
      return again(e.code());
    }
  }

  private Next refused(Deal deal, ErrorCode code) throws ArchiveDamaged, InterruptedException {
    if (!isFinal(code)) {
      return again(code);
    }
    scene.journal().step(deal.id(), DealEvent.REFUSED, Map.of(Deal.CODE, code.name()));
    scene.window().tell(code, List.of());
    return new Next.Rest();
  }

  private static boolean isFinal(ErrorCode code) {
    return switch (code) {
      case ORDER_REFUSED, OFFER_EXPIRED, OFFER_ALREADY_USED -> true;
      default -> false;
    };
  }

  private static Next again(ErrorCode code) {
    return new Next.Again(code, Optional.empty());
  }
}
