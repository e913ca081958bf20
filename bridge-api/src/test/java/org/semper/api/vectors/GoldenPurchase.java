package org.semper.api.vectors;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.commerce.OrderContent;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.commerce.PostalAddress;
import org.semper.api.commerce.ReceiptContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The purchase of 25 May 1997, statement by statement.
public final class GoldenPurchase {

  private static final Money TOTAL = Money.of(870_00, "FRF");
  private static final StatementType TRANSFER_EVIDENCE = new StatementType("transfer-evidence");

  private GoldenPurchase() {}

  public static String offer() {
    return VectorParty.SELLER.say(
        CommerceTypes.OFFER,
        payload(1, Optional.empty(), Optional.empty(), GoldenOffer.content().toJson()),
        GoldenOffer.SIGNED_AT);
  }

  public static String order() {
    PostalAddress home =
        new PostalAddress("Anna Acheteuse", "1 rue de la Paix", "75002", "Paris", "FR");
    return say(
        VectorParty.BUYER,
        CommerceTypes.ORDER,
        payload(
            2,
            Optional.of(hash(offer())),
            Optional.of(VectorParty.SELLER),
            new OrderContent(TOTAL, "banktransfer", home).toJson()));
  }

  public static String confirmation() {
    return say(
        VectorParty.SELLER,
        CommerceTypes.ORDER_CONFIRMATION,
        payload(
            3,
            Optional.of(hash(order())),
            Optional.of(VectorParty.BUYER),
            new ConfirmationContent("1997-0001", TOTAL, payRef()).toJson()));
  }

  /// What the seller might have answered instead.
  public static String refusal() {
    return say(
        VectorParty.SELLER,
        CommerceTypes.ORDER_REFUSAL,
        payload(
            14,
            Optional.of(hash(order())),
            Optional.of(VectorParty.BUYER),
            new OrderRefusalContent(OrderRefusalContent.Reason.OFFER_EXPIRED).toJson()));
  }

  /// What the seller might have answered to the payment.
  public static String paymentRefusal() throws StatementRejected {
    return say(
        VectorParty.SELLER,
        CommerceTypes.PAYMENT_REFUSAL,
        payload(
            16,
            Optional.of(hash(payment())),
            Optional.of(VectorParty.BUYER),
            new PaymentRefusalContent(PaymentRefusalContent.Reason.NOT_PROVEN).toJson()));
  }

  public static String payment() throws StatementRejected {
    StapledStatement evidence =
        new StapledStatement(UnverifiedStatement.parse(evidence()), List.of());
    return say(
        VectorParty.BUYER,
        CommerceTypes.PAYMENT,
        payload(
            5,
            Optional.of(hash(confirmation())),
            Optional.of(VectorParty.SELLER),
            new PaymentContent("banktransfer", TOTAL, payRef(), evidence).toJson()));
  }

  public static String receipt() throws StatementRejected {
    return say(
        VectorParty.SELLER,
        CommerceTypes.RECEIPT,
        payload(
            6,
            Optional.of(hash(payment())),
            Optional.of(VectorParty.BUYER),
            new ReceiptContent("1997-0001", TOTAL, payRef()).toJson()));
  }

  public static StatementHash hash(String compact) {
    return StatementHash.ofSigningInput(compact.substring(0, compact.lastIndexOf('.')));
  }

  /// ISO 11649 reference of the order: check digits and the low 21 base36 digits of its hash.
  static String payRef() {
    String digits = new BigInteger(1, hash(order()).bytes()).toString(36).toUpperCase(Locale.ROOT);
    String reference = digits.substring(digits.length() - 21);
    StringBuilder number = new StringBuilder();
    (reference + "RF00").chars().forEach(c -> number.append(Character.digit(c, 36)));
    int check = 98 - new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
    return "RF%02d%s".formatted(check, reference);
  }

  static StatementPayload payload(
      int number, Optional<StatementHash> prev, Optional<VectorParty> to, ObjectNode body) {
    return new StatementPayload(
        new UUID(0x1997_0525_1400_7000L, 0x8000_0000_0000_0000L + number),
        prev,
        to.map(VectorParty::thumbprint),
        body,
        "FR",
        Instant.parse("1997-06-01T12:00:00Z"));
  }

  private static String evidence() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("executed", true)
            .put("amount", TOTAL.minorUnits())
            .put("currency", "FRF")
            .put("payRef", payRef());
    return say(
        VectorParty.BANK,
        TRANSFER_EVIDENCE,
        payload(4, Optional.empty(), Optional.of(VectorParty.BUYER), body));
  }

  private static String say(VectorParty party, StatementType type, StatementPayload payload) {
    return party.say(type, payload, GoldenOffer.SIGNED_AT.plusSeconds(60));
  }
}
