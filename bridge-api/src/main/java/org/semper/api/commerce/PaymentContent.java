package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
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

  /// @throws StatementRejected with reason BODY for anything but a well-formed payment
  public static PaymentContent parse(UnverifiedStatement statement) throws StatementRejected {
    if (!statement.type().equals(CommerceTypes.PAYMENT)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      PaymentContent payment =
          new PaymentContent(
              fields.text("system", 40),
              new Money(Amounts.minorUnits(fields, "amount"), Amounts.currency(fields)),
              fields.text("payRef", 25),
              StapledStatement.parse(fields.object("evidence")));
      fields.end();
      return payment;
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("system", system);
    json.put("amount", amount.minorUnits()).put("currency", amount.currency().getCurrencyCode());
    json.put("payRef", payRef);
    json.set("evidence", evidence.toJson());
    return json;
  }
}
