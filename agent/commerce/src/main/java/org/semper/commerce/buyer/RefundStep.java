package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.Progress;

/// Asks the seller for the refund it promised and logs it. One question each time: until the money is back, the deal rests and is
/// asked about again.
final class RefundStep {

  private final Scene scene;
  private final SellerLine line;
  private final ClaimAnswerVerifier answers;

  RefundStep(Scene scene, SellerLine line, ClaimAnswerVerifier answers) {
    this.scene = scene;
    this.line = line;
    this.answers = answers;
  }

  Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    Optional<Deal.Promise> promise = deal.promise();
    if (promise.isPresent()) {
      scene.window().progress(Progress.ASKING_SELLER);
      StapledStatement inquiry =
          new ClaimStatements(scene, deal).refundInquiry(promise.get().statement());
      if (line.send(deal.offer().orderEndpoint(), inquiry)
          instanceof SellerAnswer.Answered(StapledStatement answer, _)) {
        answered(deal, answer);
      }
    }
    return new Next.Rest();
  }

  private void answered(Deal deal, StapledStatement answer)
      throws ArchiveDamaged, InterruptedException {
    Workplace workplace = scene.workplace();
    Deal refunded;
    try {
      refunded =
          scene
              .journal()
              .heard(
                  deal,
                  answers.refund(
                      deal, answer, workplace.payments(), workplace.signer().self().name()));
    } catch (AnswerRejected e) {
      // It proves nothing: the refund is still owed, and asked for again.
      return;
    }
    scene.window().inform(ClaimQuestions.refunded(refunded, scene.offer()));
  }
}
