package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A tax on top of the subtotal.
///
/// @param name as on the invoice, such as `VAT`, at most 40 characters
/// @param amount minor units of the offer's currency
public record Tax(String name, long amount) {

  private static final int MAX_NAME = 40;

  public Tax {
    PlainText.require(name, MAX_NAME, "name");
    if (amount < 0 || amount > Money.MAX_MINOR_UNITS) {
      throw new IllegalArgumentException("amount of a tax is out of range");
    }
  }

  static Tax parse(JsonFields fields) throws JsonRejected {
    Tax tax =
        new Tax(fields.text("name", MAX_NAME), fields.integer("amount", 0, Money.MAX_MINOR_UNITS));
    fields.end();
    return tax;
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("name", name).put("amount", amount);
  }
}
