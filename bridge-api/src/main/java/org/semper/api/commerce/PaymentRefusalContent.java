package org.semper.api.commerce;

import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of a `payment-refusal`: the seller gives no receipt for the payment whose hash is the payload's `prev`, and never will.
public record PaymentRefusalContent(Reason reason) {

  /// Why.
  public enum Reason {
    /// The order is not to be paid, or no more.
    NOTHING_OWED,
    /// Amount or reference are not the order's, or the offer does not list the way to pay.
    NOT_AS_ORDERED,
    /// Its evidence does not show that the money reached the seller's account for this order.
    NOT_PROVEN
  }

  private static final int MAX_REASON = 40;

  /// @throws StatementRejected with reason BODY for anything but a well-formed refusal, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static PaymentRefusalContent parse(UnverifiedStatement statement)
      throws StatementRejected {
    return Body.readAnswer(
        statement,
        CommerceTypes.PAYMENT_REFUSAL,
        fields -> new PaymentRefusalContent(Reason.valueOf(fields.text("reason", MAX_REASON))));
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("reason", reason.name());
  }
}
