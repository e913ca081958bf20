package org.semper.commerce.buyer;

import java.util.ArrayList;
import java.util.List;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.statement.StatementPayload;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.supporting.tinguin.Detail;

/// Every signed field that the main part of a question does not show: nothing that is signed is hidden.
final class SignedDetails {

  private static final List<DealEvent> ANSWERS =
      List.of(
          DealEvent.ORDER,
          DealEvent.CONFIRMATION,
          DealEvent.REFUSAL,
          DealEvent.PAYMENT,
          DealEvent.PAYMENT_REFUSAL,
          DealEvent.RECEIPT,
          DealEvent.WITHDRAWAL,
          DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT,
          DealEvent.WITHDRAWAL_REFUSAL,
          DealEvent.COMPLAINT,
          DealEvent.COMPLAINT_ANSWER,
          DealEvent.REFUND);

  private final List<Detail> details = new ArrayList<>();

  private SignedDetails() {}

  static List<Detail> of(Offer offer) {
    SignedDetails all = new SignedDetails();
    all.add("deal", offer.deal().toString());
    all.addPayload(offer.statement().payload());
    offer.content().items().forEach(all::addItem);
    offer.content().payment().forEach(all::addPayment);
    all.addAddresses(offer.content());
    all.add("certificate", offer.seller().thumbprint());
    return List.copyOf(all.details);
  }

  static List<Detail> of(Deal deal) {
    SignedDetails all = new SignedDetails();
    all.add("deal", deal.id().toString());
    for (DealEvent answer : ANSWERS) {
      deal.statement(answer)
          .map(logged -> logged.statement().hash().text())
          .ifPresent(hash -> all.add("hash", answer.logName(), hash));
    }
    return List.copyOf(all.details);
  }

  private void addPayload(StatementPayload payload) {
    add("offerId", payload.id().toString());
    add("offerEnds", payload.expires().toString());
  }

  private void addItem(Item item) {
    add("sku", item.sku(), item.name());
    item.digest().ifPresent(digest -> add("digest", item.sku(), digest));
  }

  private void addPayment(PaymentOption option) {
    option.details().forEach((name, value) -> add("payment", option.system(), name, value));
  }

  private void addAddresses(OfferContent content) {
    add("payBy", content.payBy().toString());
    add("orderEndpoint", content.orderEndpoint().text());
    add("returnUrl", content.returnUrl().text());
    add("termsDigest", content.terms().digest());
    add("offerNonce", content.nonce());
  }

  private void add(String name, String... parts) {
    details.add(new Detail("detail." + name, String.join(" · ", parts)));
  }
}
