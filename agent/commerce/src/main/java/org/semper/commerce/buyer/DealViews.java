package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.bridge.Problem;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OfferContent;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.archive.DealId;

/// What the browser may know of a deal: less than the log says, and never what only the owner may see.
final class DealViews {

  private DealViews() {}

  /// A deal that has not begun: its offer is unverified.
  static DealView waiting(DealId deal, OfferContent offer, boolean locked) {
    return view(deal, offer, locked ? DealState.LOCKED : DealState.WAITING, Optional.empty());
  }

  /// A deal that never began.
  static DealView refused(DealId deal, OfferContent offer, ErrorCode code) {
    return view(deal, offer, DealState.REFUSED, Optional.of(code));
  }

  /// The same, for a deal that was shown before.
  static DealView refused(DealView shown, ErrorCode code) {
    return with(shown, DealState.REFUSED, code);
  }

  /// A deal that stands where it stood and has a problem.
  static DealView with(DealView shown, ErrorCode code) {
    return with(shown, shown.state(), code);
  }

  static DealView of(Deal deal) {
    boolean complete = deal.receipt().isPresent();
    return new DealView(
        deal.id().first(),
        state(deal),
        deal.offer().seller(),
        deal.offer().totalMoney(),
        deal.confirmation().map(ConfirmationContent::orderNumber),
        complete ? Optional.of(deal.offer().returnUrl()) : Optional.empty(),
        problem(deal).map(Problem::of));
  }

  /// What troubles a purchase; what comes after it is no matter of the page's.
  private static Optional<ErrorCode> problem(Deal deal) {
    if (isPaymentRefused(deal)) {
      return Optional.of(ErrorCode.PAYMENT_REFUSED);
    }
    return deal.problem()
        .filter(code -> code != ErrorCode.USER_REJECTED)
        .filter(code -> !deal.isConcluded());
  }

  private static DealState state(Deal deal) {
    return switch (deal.state()) {
      case DRAFT, OFFERED -> DealState.WAITING;
      case ORDERED, CONFIRMED -> DealState.ORDERED;
      case PAYING ->
          deal.last() == DealEvent.PAYMENT_IN_DOUBT ? DealState.IN_DOUBT : DealState.PAYING;
      case PAID -> DealState.PAYING;
      case COMPLETE,
          WITHDRAWING,
          WITHDRAWN,
          CANCELLED,
          COMPLAINED,
          ANSWERED,
          CLOSED,
          REFUNDING,
          REFUNDED,
          DISPUTED ->
          deal.receipt().isPresent() ? DealState.PAID : withoutReceipt(deal);
      case REJECTED ->
          deal.problem().filter(code -> code == ErrorCode.USER_REJECTED).isPresent()
              ? DealState.REJECTED
              : DealState.REFUSED;
      case EXPIRED, REFUSED, PAYMENT_REFUSED, ABORTED -> DealState.REFUSED;
    };
  }

  /// The owner withdrew before paying, or complains about a payment that the seller did not take.
  private static DealState withoutReceipt(Deal deal) {
    return isPaymentRefused(deal) ? DealState.REFUSED : DealState.REJECTED;
  }

  private static boolean isPaymentRefused(Deal deal) {
    return deal.receipt().isEmpty() && deal.statement(DealEvent.PAYMENT_REFUSAL).isPresent();
  }

  private static DealView with(DealView shown, DealState state, ErrorCode code) {
    return new DealView(
        shown.deal(),
        state,
        shown.seller(),
        shown.total(),
        shown.orderNumber(),
        shown.returnUrl(),
        Optional.of(Problem.of(code)));
  }

  private static DealView view(
      DealId deal, OfferContent offer, DealState state, Optional<ErrorCode> problem) {
    return new DealView(
        deal.first(),
        state,
        offer.seller(),
        offer.totalMoney(),
        Optional.empty(),
        Optional.empty(),
        problem.map(Problem::of));
  }
}
