package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.tinguin.DealNews;

/// What follows when a claim was sent and came back without a signed answer: it stays open until its own end. A problem that nobody
/// signed may be anybody's, and ends nothing.
final class UnansweredClaim {

  private final Scene scene;
  private final DealEvent claim;

  /// @param claim WITHDRAWAL or COMPLAINT
  UnansweredClaim(Scene scene, DealEvent claim) {
    this.scene = scene;
    this.claim = claim;
  }

  /// @param code the problem, or SELLER_UNREACHABLE
  /// @param onRecord the news that the seller has the claim
  Next next(Deal deal, ErrorCode code, DealNews onRecord)
      throws ArchiveDamaged, InterruptedException {
    if (!scene
        .now()
        .isBefore(deal.statement(claim).orElseThrow().statement().payload().expires())) {
      return ended(deal);
    }
    return switch (code) {
      case ANSWER_PENDING -> {
        scene.window().inform(onRecord);
        yield new Next.Rest();
      }
      case CLAIM_REFUSED, WITHDRAWAL_EXPIRED -> unsigned(deal);
      default -> new Next.Again(code, Optional.empty());
    };
  }

  /// Asked about again now and then; the owner is told once.
  private Next unsigned(Deal deal) throws ArchiveDamaged, InterruptedException {
    ErrorCode code = ErrorCode.REFUSAL_NOT_SIGNED;
    if (!deal.problem().equals(Optional.of(code))) {
      scene.journal().step(deal.id(), DealEvent.DELAYED, Map.of(Deal.CODE, code.name()));
      scene.window().tell(code, List.of());
    }
    return new Next.Rest();
  }

  private Next ended(Deal deal) throws ArchiveDamaged, InterruptedException {
    ErrorCode code = ErrorCode.CLAIM_REFUSED;
    scene.journal().step(deal.id(), DealEvent.CLAIM_UNANSWERED, Map.of(Deal.CODE, code.name()));
    scene.window().tell(code, List.of());
    return new Next.Rest();
  }
}
