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

/// Sends the logged complaint and logs the seller's answer. An answer takes its time: a complaint that the seller has on record
/// rests until it is asked about again.
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
      case SellerAnswer.Refused(ErrorCode code) -> notAnswered(deal, code);
      case SellerAnswer.Silent() -> again(ErrorCode.SELLER_UNREACHABLE);
    };
  }

  private Next answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    Deal known;
    try {
      known = scene.journal().heard(deal, answers.complaintAnswer(deal, answer));
    } catch (AnswerRejected e) {
      return again(ErrorCode.SELLER_UNREACHABLE);
    }
    scene.window().inform(ClaimQuestions.complaintAnswered(known, scene.offer()));
    return new Next.GoOn();
  }

  private Next notAnswered(Deal deal, ErrorCode code) throws ArchiveDamaged, InterruptedException {
    return switch (code) {
      case ANSWER_PENDING -> {
        scene.window().inform(ClaimQuestions.complaintReceived(deal, scene.offer()));
        yield new Next.Rest();
      }
      case CLAIM_REFUSED -> {
        scene.journal().step(deal.id(), DealEvent.CLAIM_REFUSED, Map.of(Deal.CODE, code.name()));
        scene.window().tell(code, List.of());
        yield new Next.Rest();
      }
      default -> again(code);
    };
  }

  private static Next again(ErrorCode code) {
    return new Next.Again(code, Optional.empty());
  }
}
