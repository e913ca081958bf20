package org.semper.api.commerce;

import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `withdrawal-acknowledgement`: the seller has the withdrawal whose hash is the payload's `prev` (Directive 2011/83/EU,
/// Article 11(3)), so that the contract is over, and owes what was paid.
///
/// @param orderNumber as in the confirmation
/// @param refund what the seller gives back; nothing if nothing was paid
public record AcknowledgementContent(String orderNumber, Money refund) {

  public AcknowledgementContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed acknowledgement, PAYLOAD_MEMBERS for one that
  ///     answers nothing
  public static AcknowledgementContent parse(UnverifiedStatement statement)
      throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT,
        fields ->
            new AcknowledgementContent(
                fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER),
                Amounts.money(fields, "refund")));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderNumber", orderNumber)
        .put("refund", refund.minorUnits())
        .put("currency", refund.currency().getCurrencyCode());
  }
}
