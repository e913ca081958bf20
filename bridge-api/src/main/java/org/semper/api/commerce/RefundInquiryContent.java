package org.semper.api.commerce;

import org.semper.api.json.PlainText;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `refund-inquiry`: the buyer asks what became of the refund that was promised in the payload's `prev`. A question, no
/// part of the deal: it proves nothing and is not kept.
///
/// @param orderNumber as in the confirmation
public record RefundInquiryContent(String orderNumber) {

  public RefundInquiryContent {
    PlainText.require(orderNumber, ConfirmationContent.MAX_ORDER_NUMBER, "order number");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed inquiry, PAYLOAD_MEMBERS for one about nothing
  public static RefundInquiryContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.REFUND_INQUIRY,
        fields ->
            new RefundInquiryContent(
                fields.text("orderNumber", ConfirmationContent.MAX_ORDER_NUMBER)));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("orderNumber", orderNumber);
  }
}
