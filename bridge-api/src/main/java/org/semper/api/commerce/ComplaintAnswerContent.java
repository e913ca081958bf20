package org.semper.api.commerce;

import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `complaint-answer`: what the seller says to the complaint in the payload's `prev`, and what it gives back.
///
/// @param orderNumber as in the confirmation
/// @param text the seller's words, one line of 1 to [ComplaintContent#MAX_TEXT] UTF-16 units
/// @param refund what the seller gives back: nothing, a part, or all that was paid
public record ComplaintAnswerContent(String orderNumber, String text, Money refund) {

  public ComplaintAnswerContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
    PlainText.require(text, ComplaintContent.MAX_TEXT, "text");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed answer, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static ComplaintAnswerContent parse(UnverifiedStatement statement)
      throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.COMPLAINT_ANSWER,
        fields ->
            new ComplaintAnswerContent(
                fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER),
                fields.text("text", ComplaintContent.MAX_TEXT),
                Amounts.money(fields, "refund")));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("orderNumber", orderNumber)
        .put("text", text)
        .put("refund", refund.minorUnits())
        .put("currency", refund.currency().getCurrencyCode());
  }
}
