package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
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

  public OrderContent {
    PlainText.require(payment, PaymentOption.MAX_SYSTEM, "payment system");
  }

  /// @throws StatementRejected with reason BODY for anything but a well-formed order, PAYLOAD_MEMBERS for one that answers
  ///     nothing
  public static OrderContent parse(UnverifiedStatement statement) throws StatementRejected {
    return Body.readAnswer(statement, CommerceTypes.ORDER, OrderContent::parse);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("total", total.minorUnits()).put("currency", total.currency().getCurrencyCode());
    json.put("payment", payment);
    json.set("deliverTo", deliverTo.toJson());
    return json;
  }

  private static OrderContent parse(JsonFields fields) throws JsonRejected {
    return new OrderContent(
        Amounts.money(fields, "total"),
        fields.text("payment", PaymentOption.MAX_SYSTEM),
        PostalAddress.parse(fields.object("deliverTo")));
  }
}
