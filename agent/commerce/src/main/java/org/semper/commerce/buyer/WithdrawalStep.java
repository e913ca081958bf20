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

/// Sends the logged withdrawal, with its time-stamp once it has one, and logs the seller's acknowledgement. One that arrives late
/// without a stamp is the merchant's to decide on: it rests until it is asked about again.
final class WithdrawalStep {

  private final Scene scene;
  private final SellerLine line;
  private final ClaimAnswerVerifier answers;

  WithdrawalStep(Scene scene, SellerLine line, ClaimAnswerVerifier answers) {
    this.scene = scene;
    this.line = line;
    this.answers = answers;
  }

  Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    scene.window().progress(Progress.SENDING_WITHDRAWAL);
    // It may be days old, and so would be what was stapled to it.
    StapledStatement withdrawal =
        scene.workplace().signer().restapled(deal.statement(DealEvent.WITHDRAWAL).orElseThrow());
    return switch (line.send(
        deal.offer().orderEndpoint(), scene.journal().stamped(deal.id(), withdrawal))) {
      case SellerAnswer.Answered(StapledStatement answer, _) -> answered(deal, answer);
      case SellerAnswer.Refused(ErrorCode code) -> refused(deal, code);
      case SellerAnswer.Silent() -> again(ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    Deal withdrawn;
    try {
      withdrawn = scene.journal().heard(deal, answers.acknowledgement(deal, answer));
    } catch (AnswerRejected e) {
      return again(ErrorCode.SELLER_UNREACHABLE);
    }
    scene.window().inform(ClaimQuestions.withdrawn(withdrawn, scene.offer()));
    return new Next.GoOn();
  }

  private Next refused(Deal deal, ErrorCode code) throws ArchiveDamaged, InterruptedException {
    if (code == ErrorCode.ANSWER_PENDING) {
      scene.window().inform(ClaimQuestions.withdrawalReceived(deal, scene.offer()));
      return new Next.Rest();
    }
    if (code != ErrorCode.WITHDRAWAL_EXPIRED && code != ErrorCode.CLAIM_REFUSED) {
      return again(code);
    }
    scene.journal().step(deal.id(), DealEvent.CLAIM_REFUSED, Map.of(Deal.CODE, code.name()));
    scene.window().tell(code, List.of());
    return new Next.Rest();
  }

  private static Next again(ErrorCode code) {
    return new Next.Again(code, Optional.empty());
  }
}
