package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `receipt`: the seller has the money of the payment whose hash is the payload's `prev`.
///
/// @param orderNumber as in the confirmation
/// @param amount what was received
/// @param payRef reference under which it was received
public record ReceiptContent(String orderNumber, Money amount, String payRef) {

  /// @throws StatementRejected with reason BODY for anything but a well-formed receipt
  public static ReceiptContent parse(UnverifiedStatement statement) throws StatementRejected {
    if (!statement.type().equals(CommerceTypes.RECEIPT)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      ReceiptContent receipt =
          new ReceiptContent(
              fields.text("orderNumber", 40),
              new Money(Amounts.minorUnits(fields, "amount"), Amounts.currency(fields)),
              fields.text("payRef", 25));
      fields.end();
      return receipt;
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderNumber", orderNumber)
        .put("amount", amount.minorUnits())
        .put("currency", amount.currency().getCurrencyCode())
        .put("payRef", payRef);
  }
}
