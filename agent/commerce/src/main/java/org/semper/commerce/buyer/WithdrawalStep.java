package org.semper.commerce.buyer;

import java.util.List;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.Progress;

/// Sends the logged withdrawal, with its time-stamp once it has one, and logs the seller's acknowledgement
/// or refusal. One that arrives late
/// without a stamp is the merchant's to decide on: it rests until it is asked about again. What the seller does not sign
/// ends no withdrawal.
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
      case SellerAnswer.Refused(ErrorCode code) -> unanswered(deal, code);
      case SellerAnswer.Silent() -> unanswered(deal, ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    try {
      return answer.statement().type().equals(CommerceTypes.WITHDRAWAL_REFUSAL)
          ? refused(scene.journal().heard(deal, answers.withdrawalRefusal(deal, answer)))
          : acknowledged(scene.journal().heard(deal, answers.acknowledgement(deal, answer)));
    } catch (AnswerRejected e) {
      return unanswered(deal, ErrorCode.SELLER_UNREACHABLE);
    }
  }

  private Next acknowledged(Deal withdrawn) throws InterruptedException {
    scene.window().inform(ClaimQuestions.withdrawn(withdrawn, scene.offer()));
    return new Next.GoOn();
  }

  private Next refused(Deal refused) throws InterruptedException {
    scene.window().tell(refused.problem().orElseThrow(), List.of());
    return new Next.Rest();
  }

  private Next unanswered(Deal deal, ErrorCode code) throws ArchiveDamaged, InterruptedException {
    return new UnansweredClaim(scene, DealEvent.WITHDRAWAL)
        .next(deal, code, ClaimQuestions.withdrawalReceived(deal, scene.offer()));
  }
}
