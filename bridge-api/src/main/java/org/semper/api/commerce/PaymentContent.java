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

/// Body of a `payment`: the buyer shows that the order confirmed in the payload's `prev` was paid.
///
/// @param system payment system used
/// @param amount what was paid
/// @param payRef reference the payment carried
/// @param evidence what the payment system's party said, in its own words; judged by the system's adapter
public record PaymentContent(
    String system, Money amount, String payRef, StapledStatement evidence) {

  public PaymentContent {
    PlainText.require(system, PaymentOption.MAX_SYSTEM, "payment system");
    PaymentReference.require(payRef);
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed payment, PAYLOAD_MEMBERS for one that answers
  ///     nothing, and the evidence's own reason where that is not a statement
  public static PaymentContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(statement, CommerceTypes.PAYMENT, PaymentContent::parse);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("system", system);
    json.put("amount", amount.minorUnits()).put("currency", amount.currency().getCurrencyCode());
    json.put("payRef", payRef);
    json.set("evidence", evidence.toJson());
    return json;
  }

  private static PaymentContent parse(JsonFields fields) throws JsonRejected, StatementRejected {
    return new PaymentContent(
        fields.text("system", PaymentOption.MAX_SYSTEM),
        Amounts.money(fields, "amount"),
        fields.text("payRef", PaymentReference.LENGTH),
        StapledStatement.parse(fields.object("evidence")));
  }
}
