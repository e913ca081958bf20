package org.semper.commerce.seller;

import java.time.Clock;
import java.time.Instant;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.OrderContent;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealState;
import org.semper.supporting.crypto.VerifiedStatement;

/// Which orders a seller takes: those that take an offer of its own exactly as it stands, in time, for the first time.
final class OrderRules {

  private final Clock clock;

  OrderRules(Clock clock) {
    this.clock = clock;
  }

  /// @param deal of the offer that the order answers
  void require(Deal deal, VerifiedStatement order) throws SaleRefused {
    requireUnused(deal);
    requireInTime(deal, order);
    requireAddressed(deal, order);
    requireOffered(deal, order);
  }

  private static void requireUnused(Deal deal) throws SaleRefused {
    if (deal.isUsed()) {
      throw new SaleRefused(ErrorCode.OFFER_ALREADY_USED, "another order on this offer");
    }
    if (deal.state() == DealState.EXPIRED) {
      throw new SaleRefused(ErrorCode.OFFER_EXPIRED, "the offer was closed");
    }
  }

  /// @param deal of the offer that the order answers
  void requireInTime(Deal deal, VerifiedStatement order) throws SaleRefused {
    Instant now = clock.instant();
    SaleRefused.requireLater(order, offer(deal));
    Instant offerEnds = offer(deal).payload().expires();
    if (!now.isBefore(offerEnds) || !now.isBefore(order.payload().expires())) {
      throw new SaleRefused(ErrorCode.OFFER_EXPIRED, "offer or order has expired");
    }
  }

  private static void requireAddressed(Deal deal, VerifiedStatement order) throws SaleRefused {
    if (!deal.isAddressee(DealEvent.OFFER, order.payload().to())) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, "addressed to somebody else");
    }
  }

  private static void requireOffered(Deal deal, VerifiedStatement order) throws SaleRefused {
    OrderContent content = content(order);
    if (!content.total().equals(deal.offer().totalMoney())) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, "total or currency differs from the offer");
    }
    if (!order.payload().law().equals(offer(deal).payload().law())) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, "law differs from the offer");
    }
    boolean offered =
        deal.offer().payment().stream()
            .anyMatch(option -> option.system().equals(content.payment()));
    if (!offered) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, "payment system was not offered");
    }
  }

  private static UnverifiedStatement offer(Deal deal) {
    return deal.statement(DealEvent.OFFER).orElseThrow().statement();
  }

  private static OrderContent content(VerifiedStatement order) throws SaleRefused {
    try {
      return OrderContent.parse(order.statement());
    } catch (StatementRejected e) {
      throw new SaleRefused(ErrorCode.ORDER_REFUSED, e);
    }
  }
}
