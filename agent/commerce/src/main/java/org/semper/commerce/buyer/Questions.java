package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.money.Money;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.crypto.Party;
import org.semper.supporting.tinguin.Detail;
import org.semper.supporting.tinguin.Difference;
import org.semper.supporting.tinguin.Line;
import org.semper.supporting.tinguin.NamedAmount;
import org.semper.supporting.tinguin.OrderQuestion;
import org.semper.supporting.tinguin.PayQuestion;
import org.semper.supporting.tinguin.Peer;
import org.semper.supporting.tinguin.PurseChoice;
import org.semper.supporting.tinguin.ReceiptNotice;
import org.semper.transfer.payment.Purse;

/// Says in the window's terms what was signed: every amount and name from verified statements, every signed field that the
/// main part does not show among the details.
final class Questions {

  private Questions() {}

  static OrderQuestion order(
      Offer offer, List<Difference> differences, List<Purse> purses, PostalAddress deliverTo) {
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
        content.terms().url().text(),
        offer.statement().issuedAt(),
        offer.expires(),
        offerDetails(offer));
  }

  static PayQuestion pay(Deal deal, Offer offer, Purse purse, String payee) {
    return new PayQuestion(
        peer(offer),
        orderNumber(deal),
        offer.content().totalMoney(),
        payee,
        choice(purse),
        deal.payRef().orElseThrow().text(),
        offer.content().payBy(),
        dealDetails(deal));
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
        dealDetails(deal));
  }

  private static String orderNumber(Deal deal) {
    return deal.confirmation().orElseThrow().orderNumber();
  }

  private static Peer peer(Offer offer) {
    Party seller = offer.seller();
    return new Peer(
        seller.name(),
        seller.certifiedBy(),
        seller.country(),
        seller.registration(),
        offer.content().origin().text());
  }

  private static List<Line> lines(OfferContent content) {
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

  private static PurseChoice choice(Purse purse) {
    return new PurseChoice(purse.id(), purse.label());
  }

  private static Money money(long minorUnits, OfferContent content) {
    return new Money(minorUnits, content.currency());
  }

  private static List<Detail> offerDetails(Offer offer) {
    OfferContent content = offer.content();
    List<Detail> details = new ArrayList<>();
    details.add(new Detail("detail.deal", offer.deal().toString()));
    details.add(new Detail("detail.law", offer.statement().payload().law()));
    for (Item item : content.items()) {
      details.add(new Detail("detail.sku", item.sku() + " · " + item.name()));
      item.digest().ifPresent(digest -> details.add(new Detail("detail.digest", digest)));
    }
    content
        .payment()
        .forEach(option ->
            option
                .details()
                .forEach((name, value) ->
                    details.add(
                        new Detail(
                            "detail.payment", option.system() + " · " + name + " · " + value))));
    details.add(new Detail("detail.payBy", content.payBy().toString()));
    details.add(new Detail("detail.offerEnds", offer.statement().payload().expires().toString()));
    details.add(new Detail("detail.orderEndpoint", content.orderEndpoint().text()));
    details.add(new Detail("detail.returnUrl", content.returnUrl().text()));
    details.add(new Detail("detail.termsDigest", content.terms().digest()));
    details.add(new Detail("detail.offerNonce", content.nonce()));
    details.add(new Detail("detail.offerId", offer.statement().payload().id().toString()));
    details.add(new Detail("detail.certificate", offer.seller().thumbprint()));
    return details;
  }

  private static List<Detail> dealDetails(Deal deal) {
    List<Detail> details = new ArrayList<>();
    details.add(new Detail("detail.deal", deal.id().toString()));
    for (DealEvent event : List.of(DealEvent.ORDER, DealEvent.CONFIRMATION, DealEvent.RECEIPT)) {
      deal.statement(event)
          .ifPresent(logged ->
              details.add(
                  new Detail(
                      "detail.hash", event.logName() + " · " + logged.statement().hash().text())));
    }
    return details;
  }
}
