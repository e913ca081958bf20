package org.semper.commerce.buyer;

import java.util.List;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.ComplaintQuestion;
import org.semper.supporting.tinguin.DisplayUnavailable;

/// Asks what is wrong and logs the signed complaint. Sends nothing.
final class ComplainStep implements ClaimStep {

  private final Scene scene;
  private final Standstill standstill;

  ComplainStep(Scene scene, Standstill standstill) {
    this.scene = scene;
    this.standstill = standstill;
  }

  @Override
  public Next take(Deal deal) throws ArchiveDamaged, InterruptedException {
    if (!new Claims(deal).mayComplain()) {
      scene.window().tell(ErrorCode.CLAIM_REFUSED, List.of());
      return new Next.Rest();
    }
    return switch (ask(deal)) {
      case ComplaintQuestion.Answer.Dropped() -> new Next.Rest();
      case ComplaintQuestion.Answer.Complained(String text) ->
          new Claiming(scene, standstill).confirmed(deal, statements -> statements.complaint(text));
    };
  }

  private ComplaintQuestion.Answer ask(Deal deal) throws InterruptedException {
    try {
      return scene.window().ask(ClaimQuestions.complain(deal, scene.offer()));
    } catch (DisplayUnavailable e) {
      return new ComplaintQuestion.Answer.Dropped();
    }
  }
}
