package org.semper.commerce.buyer;

import java.util.List;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.Progress;

/// Shows the payment to the seller, as often as it takes, and logs the receipt, or the signed refusal of one. The owner is told once
/// it is logged.
final class ReceiptStep {

  private final Scene scene;
  private final SellerLine line;
  private final AnswerVerifier answers;

  ReceiptStep(Scene scene, SellerLine line, AnswerVerifier answers) {
    this.scene = scene;
    this.line = line;
    this.answers = answers;
  }

  Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    scene.window().progress(Progress.WAITING_FOR_RECEIPT);
    StapledStatement payment = deal.statement(DealEvent.PAYMENT).orElseThrow();
    return switch (line.send(deal.offer().orderEndpoint(), payment)) {
      case SellerAnswer.Answered(StapledStatement answer, _) -> answered(deal, answer);
      case SellerAnswer.Refused(ErrorCode code) -> again(unsigned(code));
      case SellerAnswer.Silent() -> again(ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    if (answer.statement().type().equals(CommerceTypes.ORDER_REFUSAL)) {
      return keptRefusal(deal, answer);
    }
    if (answer.statement().type().equals(CommerceTypes.PAYMENT_REFUSAL)) {
      return refused(deal, answer);
    }
    Deal complete;
    try {
      complete = scene.journal().heard(deal, answers.receipt(deal, answer));
    } catch (AnswerRejected e) {
      return again(e.code());
    }
    show(complete);
    return new Next.Rest();
  }

  /// The seller signed that it gives no receipt: asking is over, and complaining is not.
  private Next refused(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    Deal refused;
    try {
      refused = scene.journal().heard(deal, answers.paymentRefusal(deal, answer));
    } catch (AnswerRejected e) {
      return again(e.code());
    }
    scene.window().tell(refused.problem().orElseThrow(), List.of());
    return new Next.Rest();
  }

  /// A problem that nobody signed says nothing about the payment.
  private static ErrorCode unsigned(ErrorCode code) {
    return code == ErrorCode.ORDER_REFUSED || code == ErrorCode.PAYMENT_REFUSED
        ? ErrorCode.REFUSAL_NOT_SIGNED
        : code;
  }

  /// The seller confirmed the order, was paid, and now refuses the order: its word against its own, kept for whoever judges.
  private Next keptRefusal(Deal deal, StapledStatement answer) throws ArchiveDamaged {
    if (deal.statement(DealEvent.REFUSAL).isEmpty()) {
      try {
        scene.journal().heard(deal, answers.refusal(deal, answer));
      } catch (AnswerRejected e) {
        return again(e.code());
      }
    }
    return again(ErrorCode.SELLER_UNREACHABLE);
  }

  private void show(Deal complete) throws InterruptedException {
    try {
      scene.window().ask(Questions.receipt(complete, scene.offer()));
    } catch (DisplayUnavailable e) {
      scene.window().close();
    }
  }

  private static Next again(ErrorCode code) {
    return new Next.Again(code, Optional.empty());
  }
}
