package org.semper.api.commerce;

import org.semper.api.json.PlainText;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `complaint`: the buyer says what is wrong with what the receipt in the payload's `prev` was given for.
///
/// @param orderNumber as in the confirmation
/// @param text the buyer's words, one line of 1 to [#MAX_TEXT] UTF-16 units
public record ComplaintContent(String orderNumber, String text) {

  /// Longest text of a complaint and of its answer, in UTF-16 units.
  public static final int MAX_TEXT = 1000;

  public ComplaintContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
    PlainText.require(text, MAX_TEXT, "text");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed complaint, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static ComplaintContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.COMPLAINT,
        fields ->
            new ComplaintContent(
                fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER),
                fields.text("text", MAX_TEXT)));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("orderNumber", orderNumber).put("text", text);
  }
}
