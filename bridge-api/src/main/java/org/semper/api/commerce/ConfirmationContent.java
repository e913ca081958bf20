package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `order-confirmation`: the seller accepts the order whose hash is the payload's `prev`.
///
/// @param orderNumber the seller's own number for the order, at most 40 characters
/// @param total the order's total, repeated
/// @param payRef ISO 11649 reference that the payment must carry, derived from the order's hash; 25 characters
public record ConfirmationContent(String orderNumber, Money total, String payRef) {

  static final int MAX_ORDER_NUMBER = 40;

  public ConfirmationContent {
    PlainText.require(orderNumber, MAX_ORDER_NUMBER, "order number");
    PaymentReference.require(payRef);
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed confirmation, PAYLOAD_MEMBERS for one that
  ///     answers nothing
  public static ConfirmationContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(statement, CommerceTypes.ORDER_CONFIRMATION, ConfirmationContent::parse);
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderNumber", orderNumber)
        .put("total", total.minorUnits())
        .put("currency", total.currency().getCurrencyCode())
        .put("payRef", payRef);
  }

  private static ConfirmationContent parse(JsonFields fields) throws JsonRejected {
    return new ConfirmationContent(
        fields.text("orderNumber", MAX_ORDER_NUMBER),
        Amounts.money(fields, "total"),
        fields.text("payRef", PaymentReference.LENGTH));
  }
}
