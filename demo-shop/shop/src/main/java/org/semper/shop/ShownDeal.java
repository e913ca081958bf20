package org.semper.shop;

import java.util.List;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OfferContent;
import org.semper.api.money.Money;
import org.semper.commerce.Deal;
import org.semper.shop.storefront.ShownOrder;

/// Says in the storefront's terms what a deal is.
final class ShownDeal {

  private ShownDeal() {}

  /// For the page that the visitor's browser comes back to.
  static ShownOrder order(Deal deal) {
    return new ShownOrder(
        state(deal),
        deal.confirmation().map(ConfirmationContent::orderNumber),
        lines(deal.offer()),
        sums(deal.offer()),
        deal.promise().map(Deal.Promise::refund));
  }

  static List<ShownOrder.Line> lines(OfferContent offer) {
    return offer.items().stream()
        .map(item ->
            new ShownOrder.Line(
                item.name(), item.quantity(), new Money(item.amount(), offer.currency())))
        .toList();
  }

  private static ShownOrder.Sums sums(OfferContent offer) {
    List<ShownOrder.Tax> taxes =
        offer.taxes().stream()
            .map(tax -> new ShownOrder.Tax(tax.name(), new Money(tax.amount(), offer.currency())))
            .toList();
    return new ShownOrder.Sums(
        taxes,
        new Money(offer.shipping(), offer.currency()),
        new Money(offer.total(), offer.currency()));
  }

  private static ShownOrder.State state(Deal deal) {
    return switch (deal.state()) {
      case COMPLETE -> ShownOrder.State.COMPLETE;
      case ORDERED, CONFIRMED, PAYING, PAID, PAYMENT_REFUSED -> ShownOrder.State.ORDERED;
      case COMPLAINED -> ShownOrder.State.COMPLAINED;
      case ANSWERED, CLOSED -> ShownOrder.State.ANSWERED;
      case WITHDRAWING, WITHDRAWN, CANCELLED -> ShownOrder.State.WITHDRAWN;
      case REFUNDING ->
          deal.complaintAnswer().isPresent()
              ? ShownOrder.State.ANSWERED
              : ShownOrder.State.WITHDRAWN;
      case REFUNDED -> ShownOrder.State.REFUNDED;
      case DRAFT, OFFERED, EXPIRED, REJECTED, REFUSED, ABORTED, DISPUTED ->
          ShownOrder.State.OFFERED;
    };
  }
}
