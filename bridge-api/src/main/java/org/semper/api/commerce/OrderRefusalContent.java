package org.semper.api.commerce;

import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `order-refusal`: the seller does not accept the order whose hash is the payload's `prev`, and never will. Only this
/// ends an order before its own end.
public record OrderRefusalContent(Reason reason) {

  /// Why.
  public enum Reason {
    /// Offer or order had ended.
    OFFER_EXPIRED,
    /// Another order on the offer came before.
    OFFER_ALREADY_USED,
    /// It is not the order that the offer asks for.
    ORDER_REFUSED
  }

  private static final int MAX_REASON = 40;

  /// @throws StatementRejected with reason BODY for anything but a well-formed refusal, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static OrderRefusalContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.ORDER_REFUSAL,
        fields -> new OrderRefusalContent(Reason.valueOf(fields.text("reason", MAX_REASON))));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("reason", reason.name());
  }
}
