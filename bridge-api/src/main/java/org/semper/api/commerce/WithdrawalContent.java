package org.semper.api.commerce;

import org.semper.api.json.PlainText;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `withdrawal`: the buyer withdraws from the whole contract (Directive 2011/83/EU, Article 9). The payload's `prev` is
/// the receipt or, of an order that was not paid, the confirmation.
///
/// @param orderNumber as in the confirmation
public record WithdrawalContent(String orderNumber) {

  public WithdrawalContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed withdrawal, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static WithdrawalContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.WITHDRAWAL,
        fields ->
            new WithdrawalContent(
                fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER)));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("orderNumber", orderNumber);
  }
}
