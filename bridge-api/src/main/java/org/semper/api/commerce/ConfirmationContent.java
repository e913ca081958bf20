package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `order-confirmation`: the seller accepts the order whose hash is the payload's `prev`.
///
/// @param orderNumber the seller's own number for the order
/// @param total the order's total, repeated
/// @param payRef ISO 11649 reference that the payment must carry, derived from the order's hash
public record ConfirmationContent(String orderNumber, Money total, String payRef) {

  /// @throws StatementRejected with reason BODY for anything but a well-formed confirmation
  public static ConfirmationContent parse(UnverifiedStatement statement) throws StatementRejected {
    if (!statement.type().equals(CommerceTypes.ORDER_CONFIRMATION)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      ConfirmationContent confirmation =
          new ConfirmationContent(
              fields.text("orderNumber", 40),
              new Money(Amounts.minorUnits(fields, "total"), Amounts.currency(fields)),
              fields.text("payRef", 25));
      fields.end();
      return confirmation;
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderNumber", orderNumber)
        .put("total", total.minorUnits())
        .put("currency", total.currency().getCurrencyCode())
        .put("payRef", payRef);
  }
}
