package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.StatementRejected.Reason;
import org.semper.api.statement.UnverifiedStatement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Body of an `order`: the buyer takes the offer whose hash is the payload's `prev`, at the total it repeats, with obligation
/// to pay. Anything that differs from the offer is no order.
///
/// @param total the offer's total, repeated
/// @param payment system the buyer chose among those offered
/// @param deliverTo where the goods go
public record OrderContent(Money total, String payment, PostalAddress deliverTo) {

  /// @throws StatementRejected with reason BODY for anything but a well-formed order that answers an offer
  public static OrderContent parse(UnverifiedStatement statement) throws StatementRejected {
    if (!statement.type().equals(CommerceTypes.ORDER)) {
      throw new StatementRejected(Reason.TYPE);
    }
    try {
      JsonFields fields = JsonFields.of(statement.payload().body(), "body");
      OrderContent order =
          new OrderContent(
              new Money(Amounts.minorUnits(fields, "total"), Amounts.currency(fields)),
              fields.text("payment", 40),
              PostalAddress.parse(fields.object("deliverTo")));
      fields.end();
      return order;
    } catch (JsonRejected e) {
      throw new StatementRejected(Reason.BODY, e);
    }
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", total.minorUnits()).put("currency", total.currency().getCurrencyCode());
    json.put("payment", payment);
    json.set("deliverTo", deliverTo.toJson());
    return json;
  }
}
