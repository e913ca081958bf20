package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `refund`: the seller shows that the money promised in the payload's `prev` went back to whom it came from.
///
/// @param orderNumber as in the confirmation
/// @param system payment system used, that of the payment
/// @param amount what was given back, as promised
/// @param payRef reference of the payment, which the refund carries again
/// @param evidence what the payment system's party said, in its own words; judged by the system's adapter
public record RefundContent(
    String orderNumber, String system, Money amount, String payRef, StapledStatement evidence) {

  public RefundContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
    PlainText.require(system, PaymentOption.MAX_SYSTEM, "payment system");
    PaymentReference.require(payRef);
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed refund, PAYLOAD_MEMBERS for one that answers
  ///     nothing, and the evidence's own reason where that is not a statement
  public static RefundContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(statement, CommerceTypes.REFUND, RefundContent::parse);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("orderNumber", orderNumber).put("system", system);
    json.put("amount", amount.minorUnits()).put("currency", amount.currency().getCurrencyCode());
    json.put("payRef", payRef);
    json.set("evidence", evidence.toJson());
    return json;
  }

  private static RefundContent parse(JsonFields fields) throws JsonRejected, StatementRejected {
    return new RefundContent(
        fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER),
        fields.text("system", PaymentOption.MAX_SYSTEM),
        Amounts.money(fields, "amount"),
        fields.text("payRef", PaymentReference.LENGTH),
        StapledStatement.parse(fields.object("evidence")));
  }
}
