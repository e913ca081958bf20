package org.semper.commerce.buyer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.RefundInquiryContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import tools.jackson.databind.node.ObjectNode;

/// Signs the owner's claims. What they say was shown and confirmed before; a question about a refund claims nothing.
final class ClaimStatements {

  private final Scene scene;
  private final Deal deal;

  ClaimStatements(Scene scene, Deal deal) {
    this.scene = scene;
    this.deal = deal;
  }

  StapledStatement withdrawal() {
    return sign(
        CommerceTypes.WITHDRAWAL,
        concluded(),
        new WithdrawalContent(orderNumber()).toJson(),
        new Claims(deal).withdrawalExpires());
  }

  StapledStatement complaint(String text) {
    return sign(
        CommerceTypes.COMPLAINT,
        concluded(),
        new ComplaintContent(orderNumber(), text).toJson(),
        Lifetimes.end(scene.now(), Lifetimes.COMPLAINT));
  }

  StapledStatement refundInquiry(StapledStatement promise) {
    return sign(
        CommerceTypes.REFUND_INQUIRY,
        promise,
        new RefundInquiryContent(orderNumber()).toJson(),
        Lifetimes.end(scene.now(), Lifetimes.QUESTION));
  }

  /// What concluded the deal: the last that was said before there was anything to claim.
  StapledStatement concluded() {
    return deal.statement(DealEvent.RECEIPT)
        .or(() -> deal.statement(DealEvent.PAYMENT_REFUSAL))
        .or(() -> deal.statement(DealEvent.CONFIRMATION))
        .orElseThrow();
  }

  private StapledStatement sign(
      StatementType type, StapledStatement about, ObjectNode body, Instant expires) {
    StapledStatement offer = scene.offer().statement().stapled();
    StatementPayload payload =
        new StatementPayload(
            UUID.randomUUID(),
            Optional.of(about.statement().hash()),
            Optional.of(scene.offer().seller().thumbprint()),
            body,
            offer.statement().payload().law(),
            expires.truncatedTo(ChronoUnit.SECONDS));
    return scene.workplace().signer().sign(type, payload);
  }

  private String orderNumber() {
    return deal.confirmation().orElseThrow().orderNumber();
  }
}
