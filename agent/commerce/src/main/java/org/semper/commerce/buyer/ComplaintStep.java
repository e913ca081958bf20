package org.semper.commerce.buyer;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.Progress;

/// Sends the logged complaint and logs the seller's answer. An answer takes its time: a complaint that the seller has on record
/// rests until it is asked about again. What the seller does not sign ends no complaint.
final class ComplaintStep {

  private final Scene scene;
  private final SellerLine line;
  private final ClaimAnswerVerifier answers;

  ComplaintStep(Scene scene, SellerLine line, ClaimAnswerVerifier answers) {
    this.scene = scene;
    this.line = line;
    this.answers = answers;
  }

  Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    scene.window().progress(Progress.SENDING_COMPLAINT);
    // It may be days old, and so would be what was stapled to it.
    StapledStatement complaint =
        scene.workplace().signer().restapled(deal.statement(DealEvent.COMPLAINT).orElseThrow());
    return switch (line.send(deal.offer().orderEndpoint(), complaint)) {
      case SellerAnswer.Answered(StapledStatement answer, _) -> answered(deal, answer);
      case SellerAnswer.Refused(ErrorCode code) -> unanswered(deal, code);
      case SellerAnswer.Silent() -> unanswered(deal, ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    Deal known;
    try {
      known = scene.journal().heard(deal, answers.complaintAnswer(deal, answer));
    } catch (AnswerRejected e) {
      return unanswered(deal, ErrorCode.SELLER_UNREACHABLE);
    }
    scene.window().inform(ClaimQuestions.complaintAnswered(known, scene.offer()));
    return new Next.GoOn();
  }

  private Next unanswered(Deal deal, ErrorCode code) throws ArchiveDamaged, InterruptedException {
    return new UnansweredClaim(scene, DealEvent.COMPLAINT)
        .next(deal, code, ClaimQuestions.complaintReceived(deal, scene.offer()));
  }
}
