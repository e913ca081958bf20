package org.semper.commerce.buyer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.semper.api.bridge.DealRequest;
import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.tinguin.Progress;

/// The beginning of a purchase: verify the offer and log it. An offer whose signature does not hold is not
/// logged as a deal: anybody could have made it.
final class Beginning {

  private final PurchaseDesk desk;
  private final DealId deal;
  private final Conversation window;

  Beginning(PurchaseDesk desk, DealId deal, Conversation window) {
    this.desk = desk;
    this.deal = deal;
    this.window = window;
  }

  /// @return empty if the owner was not asked, and was told why
  Optional<Offer> offer(DealRequest request) throws ArchiveDamaged, InterruptedException {
    window.progress(Progress.CHECKING_OFFER);
    try {
      Offer offer = desk.offers().verifySigned(request.offer());
      return logged(offer, request) ? Optional.of(offer) : Optional.empty();
    } catch (OfferRejected e) {
      desk.board().refused(deal, e.code());
      window.tell(e.code(), e.facts());
      return Optional.empty();
    }
  }

  /// Logs that the offer stands.
  ///
  /// @return whether the deal goes on
  private boolean logged(Offer offer, DealRequest request)
      throws ArchiveDamaged, InterruptedException {
    DealJournal journal = desk.journal().orElseThrow();
    Deal current = standing(journal, offer);
    if (current.state().isFinal()) {
      window.tell(
          current.isUsed() ? ErrorCode.OFFER_ALREADY_USED : ErrorCode.OFFER_EXPIRED, List.of());
      return false;
    }
    return current.isUsed() || acceptable(journal, offer, request);
  }

  private Deal standing(DealJournal journal, Offer offer) throws ArchiveDamaged {
    Optional<Deal> known = journal.find(deal);
    if (known.isEmpty()) {
      return journal.begun(deal, offer.statement());
    }
    return switch (known.get().state()) {
      case REJECTED, ABORTED -> journal.step(deal, DealEvent.OPENED_AGAIN, Map.of());
      default -> {
        desk.board().changed(known.get());
        yield known.get();
      }
    };
  }

  private boolean acceptable(DealJournal journal, Offer offer, DealRequest request)
      throws ArchiveDamaged, InterruptedException {
    try {
      desk.offers().requireAcceptable(offer, PageOrigins.of(request.page()));
      return true;
    } catch (OfferRejected e) {
      DealEvent event =
          e.code() == ErrorCode.OFFER_EXPIRED ? DealEvent.EXPIRED : DealEvent.REJECTED;
      journal.step(deal, event, Map.of(Deal.CODE, e.code().name()));
      window.tell(e.code(), e.facts());
      return false;
    }
  }
}
