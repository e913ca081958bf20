package org.semper.api.commerce;

import org.semper.api.json.PlainText;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `withdrawal-refusal`: the seller does not take the withdrawal whose hash is the payload's `prev`, and says why. Only
/// this ends a withdrawal before its own end.
///
/// @param orderNumber as in the confirmation
/// @param text the seller's words, one line of 1 to [ComplaintContent#MAX_TEXT] UTF-16 units
public record WithdrawalRefusalContent(String orderNumber, String text) {

  public WithdrawalRefusalContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
    PlainText.require(text, ComplaintContent.MAX_TEXT, "text");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed refusal, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static WithdrawalRefusalContent parse(UnverifiedStatement statement)
      throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.WITHDRAWAL_REFUSAL,
        fields ->
            new WithdrawalRefusalContent(
                fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER),
                fields.text("text", ComplaintContent.MAX_TEXT)));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("orderNumber", orderNumber).put("text", text);
  }
}
