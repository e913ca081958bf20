package org.semper.commerce.seller;

import java.util.Optional;
import java.util.UUID;
import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import tools.jackson.databind.node.ObjectNode;

/// Makes the seller's answers to claims. What they promise was checked before.
final class ClaimAnswers {

  private final SellerServices services;

  ClaimAnswers(SellerServices services) {
    this.services = services;
  }

  /// All that was paid goes back, delivery included (Directive 2011/83/EU, Article 13(1)).
  ///
  /// @param deal with the withdrawal
  StapledStatement acknowledgement(Deal deal) {
    AcknowledgementContent content =
        new AcknowledgementContent(number(deal), new Claims(deal).paid());
    return answer(
        CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
        deal,
        deal.statement(DealEvent.WITHDRAWAL).orElseThrow().statement(),
        content.toJson());
  }

  /// @param deal with the withdrawal
  StapledStatement withdrawalRefusal(Deal deal, String text) {
    return answer(
        CommerceTypes.WITHDRAWAL_REFUSAL,
        deal,
        deal.statement(DealEvent.WITHDRAWAL).orElseThrow().statement(),
        new WithdrawalRefusalContent(number(deal), text).toJson());
  }

  /// @param deal with the complaint
  StapledStatement complaintAnswer(Deal deal, String text, Money refund) {
    return answer(
        CommerceTypes.COMPLAINT_ANSWER,
        deal,
        deal.statement(DealEvent.COMPLAINT).orElseThrow().statement(),
        new ComplaintAnswerContent(number(deal), text, refund).toJson());
  }

  /// @param deal in which the refund was promised
  /// @param evidence that it was made
  StapledStatement refund(Deal deal, StapledStatement evidence) {
    Deal.Promise promise = deal.promise().orElseThrow();
    RefundContent content =
        new RefundContent(
            number(deal),
            deal.payment().orElseThrow().system(),
            promise.refund(),
            deal.payRef().orElseThrow().text(),
            evidence);
    return answer(CommerceTypes.REFUND, deal, promise.statement().statement(), content.toJson());
  }

  private StapledStatement answer(
      StatementType type, Deal deal, UnverifiedStatement answered, ObjectNode body) {
    UnverifiedStatement order = deal.statement(DealEvent.ORDER).orElseThrow().statement();
    UnverifiedStatement offer = deal.statement(DealEvent.OFFER).orElseThrow().statement();
    return services
        .signer()
        .sign(
            type,
            new StatementPayload(
                UUID.randomUUID(),
                Optional.of(answered.hash()),
                Optional.of(UnverifiedStatement.thumbprint(order.certificates().getFirst())),
                body,
                offer.payload().law(),
                Lifetimes.end(services.clock().instant(), Lifetimes.EVIDENCE)));
  }

  private static String number(Deal deal) {
    return deal.confirmation().orElseThrow().orderNumber();
  }
}
