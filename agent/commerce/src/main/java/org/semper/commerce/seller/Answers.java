package org.semper.commerce.seller;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.supporting.crypto.VerifiedStatement;
import tools.jackson.databind.node.ObjectNode;

/// Makes the seller's answers. What they promise was checked before.
final class Answers {

  private final SellerServices services;

  Answers(SellerServices services) {
    this.services = services;
  }

  /// @param deal with the order, not yet confirmed
  /// @param number of the order
  StapledStatement confirmation(Deal deal, VerifiedStatement order, String number) {
    ConfirmationContent content =
        new ConfirmationContent(
            number, deal.offer().totalMoney(), deal.payRef().orElseThrow().text());
    return answer(
        CommerceTypes.ORDER_CONFIRMATION, order, content.toJson(), law(deal), deal.offer().payBy());
  }

  /// @param deal of the offer
  StapledStatement refusal(Deal deal, VerifiedStatement order, OrderRefusalContent.Reason reason) {
    return answer(
        CommerceTypes.ORDER_REFUSAL,
        order,
        new OrderRefusalContent(reason).toJson(),
        law(deal),
        Lifetimes.end(services.clock().instant(), Lifetimes.EVIDENCE));
  }

  /// @param deal of the confirmation that was to be paid
  StapledStatement paymentRefusal(
      Deal deal, VerifiedStatement payment, PaymentRefusalContent.Reason reason) {
    return answer(
        CommerceTypes.PAYMENT_REFUSAL,
        payment,
        new PaymentRefusalContent(reason).toJson(),
        law(deal),
        Lifetimes.end(services.clock().instant(), Lifetimes.EVIDENCE));
  }

  /// @param deal with the payment, not yet receipted
  StapledStatement receipt(Deal deal, VerifiedStatement payment) {
    ReceiptContent content =
        new ReceiptContent(
            deal.confirmation().orElseThrow().orderNumber(),
            deal.offer().totalMoney(),
            deal.payRef().orElseThrow().text());
    Instant expires = Lifetimes.end(services.clock().instant(), Lifetimes.EVIDENCE);
    return answer(CommerceTypes.RECEIPT, payment, content.toJson(), law(deal), expires);
  }

  private StapledStatement answer(
      StatementType type,
      VerifiedStatement answered,
      ObjectNode body,
      String law,
      Instant expires) {
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(answered.hash()),
            Optional.of(answered.signer().thumbprint()),
            body,
            law,
            expires);
    return services.signer().sign(type, payload);
  }

  private static String law(Deal deal) {
    return deal.statement(DealEvent.OFFER).orElseThrow().statement().payload().law();
  }
}
