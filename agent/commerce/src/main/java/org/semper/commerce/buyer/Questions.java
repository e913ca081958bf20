package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.api.tag.ShownDifference;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.PayQuestion.PayChoice;
import org.semper.supporting.tinguin.Peer;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.transfer.payment.Purse;

/// Says in the window's terms what was signed: every amount and name from verified statements.
final class Questions {

  private Questions() {}

  static OrderQuestion order(
      Offer offer, List<ShownDifference> differences, List<Purse> purses, PostalAddress deliverTo) {
    OfferContent content = offer.content();
    return new OrderQuestion(
        peer(offer),
        lines(content),
        money(content.subtotal(), content),
        taxes(content),
        money(content.shipping(), content),
        content.totalMoney(),
        differences,
        purses.stream().map(Questions::choice).toList(),
        deliverTo,
        content.withdrawalDays(),
        offer.law(),
        content.terms().url().text(),
        offer.statement().issuedAt(),
        offer.expires(),
        SignedDetails.of(offer));
  }

  static PayQuestion pay(Deal deal, Offer offer, List<PayChoice> choices) {
    return new PayQuestion(
        peer(offer),
        orderNumber(deal),
        offer.content().totalMoney(),
        choices,
        deal.payRef().orElseThrow().text(),
        offer.content().payBy(),
        SignedDetails.of(deal),
        Optional.empty());
  }

  static ReceiptNotice receipt(Deal deal, Offer offer) {
    Instant signedAt = deal.statement(DealEvent.RECEIPT).orElseThrow().statement().issuedAt();
    return new ReceiptNotice(
        peer(offer),
        orderNumber(deal),
        lines(offer.content()),
        offer.content().totalMoney(),
        deal.payRef().orElseThrow().text(),
        signedAt,
        SignedDetails.of(deal));
  }

  static String orderNumber(Deal deal) {
    return deal.confirmation().orElseThrow().orderNumber();
  }

  static Peer peer(Offer offer) {
    return Peer.of(offer.seller(), offer.content().origin().text());
  }

  static List<Line> lines(OfferContent content) {
    return content.items().stream().map(item -> line(item, content)).toList();
  }

  private static Line line(Item item, OfferContent content) {
    Money unitPrice = money(item.unitPrice(), content);
    return new Line(item.name(), item.quantity(), unitPrice, unitPrice.times(item.quantity()));
  }

  private static List<NamedAmount> taxes(OfferContent content) {
    return content.taxes().stream()
        .map(tax -> new NamedAmount(tax.name(), money(tax.amount(), content)))
        .toList();
  }

  static PurseChoice choice(Purse purse) {
    return new PurseChoice(purse.id(), purse.label());
  }

  private static Money money(long minorUnits, OfferContent content) {
    return new Money(minorUnits, content.currency());
  }
}
