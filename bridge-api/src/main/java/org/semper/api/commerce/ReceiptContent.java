package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `receipt`: the seller has the money of the payment whose hash is the payload's `prev`.
///
/// @param orderNumber as in the confirmation
/// @param amount what was received
/// @param payRef reference under which it was received
public record ReceiptContent(String orderNumber, Money amount, String payRef) {

  public ReceiptContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
    PaymentReference.require(payRef);
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed receipt, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static ReceiptContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(statement, CommerceTypes.RECEIPT, ReceiptContent::parse);
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderNumber", orderNumber)
        .put("amount", amount.minorUnits())
        .put("currency", amount.currency().getCurrencyCode())
        .put("payRef", payRef);
  }

  private static ReceiptContent parse(JsonFields fields) throws JsonRejected {
    return new ReceiptContent(
        fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER),
        Amounts.money(fields, "amount"),
        fields.text("payRef", PaymentReference.LENGTH));
  }
}
