package org.semper.api.vectors;

import java.util.List;
import java.util.Optional;
import org.semper.api.commerce.AcknowledgementContent;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ComplaintAnswerContent;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.commerce.GoldenOffer;
import org.semper.api.commerce.RefundContent;
import org.semper.api.commerce.RefundInquiryContent;
import org.semper.api.commerce.WithdrawalContent;
import org.semper.api.commerce.WithdrawalRefusalContent;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementType;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the buyer of the golden purchase might have said a day later, and what came of it.
final class GoldenAfterSale {

  private static final String NUMBER = "1997-0001";
  private static final Money TOTAL = Money.of(870_00, "FRF");
  private static final Money SHIPPING = Money.of(70_00, "FRF");

  private GoldenAfterSale() {}

  static String withdrawal() throws StatementRejected {
    return buyer(
        CommerceTypes.WITHDRAWAL,
        7,
        GoldenPurchase.receipt(),
        new WithdrawalContent(NUMBER).toJson());
  }

  static String acknowledgement() throws StatementRejected {
    return seller(
        CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
        8,
        withdrawal(),
        new AcknowledgementContent(NUMBER, TOTAL).toJson());
  }

  /// What the seller might have answered instead.
  static String withdrawalRefusal() throws StatementRejected {
    return seller(
        CommerceTypes.WITHDRAWAL_REFUSAL,
        15,
        withdrawal(),
        new WithdrawalRefusalContent(NUMBER, "It came a week late.").toJson());
  }

  static String complaint() throws StatementRejected {
    return buyer(
        CommerceTypes.COMPLAINT,
        9,
        GoldenPurchase.receipt(),
        new ComplaintContent(NUMBER, "The second disc is scratched.").toJson());
  }

  static String complaintAnswer() throws StatementRejected {
    return seller(
        CommerceTypes.COMPLAINT_ANSWER,
        10,
        complaint(),
        new ComplaintAnswerContent(NUMBER, "We are sorry and refund the shipping.", SHIPPING)
            .toJson());
  }

  static String refund() throws StatementRejected {
    ObjectNode attested =
        JsonNodeFactory.instance
            .objectNode()
            .put("executed", true)
            .put("amount", TOTAL.minorUnits())
            .put("currency", "FRF")
            .put("payRef", GoldenPurchase.payRef());
    String evidence =
        say(
            VectorParty.BANK,
            new StatementType("transfer-evidence"),
            GoldenPurchase.payload(
                11, Optional.empty(), Optional.of(VectorParty.SELLER), attested));
    RefundContent content =
        new RefundContent(
            NUMBER,
            "banktransfer",
            TOTAL,
            GoldenPurchase.payRef(),
            new StapledStatement(UnverifiedStatement.parse(evidence), List.of()));
    return seller(CommerceTypes.REFUND, 12, acknowledgement(), content.toJson());
  }

  static String inquiry() throws StatementRejected {
    return buyer(
        CommerceTypes.REFUND_INQUIRY,
        13,
        acknowledgement(),
        new RefundInquiryContent(NUMBER).toJson());
  }

  private static String buyer(StatementType type, int number, String answered, ObjectNode body) {
    return say(
        VectorParty.BUYER,
        type,
        GoldenPurchase.payload(
            number,
            Optional.of(GoldenPurchase.hash(answered)),
            Optional.of(VectorParty.SELLER),
            body));
  }

  private static String seller(StatementType type, int number, String answered, ObjectNode body) {
    return say(
        VectorParty.SELLER,
        type,
        GoldenPurchase.payload(
            number,
            Optional.of(GoldenPurchase.hash(answered)),
            Optional.of(VectorParty.BUYER),
            body));
  }

  private static String say(VectorParty party, StatementType type, StatementPayload payload) {
    return party.say(type, payload, GoldenOffer.SIGNED_AT.plusSeconds(86_400));
  }
}
