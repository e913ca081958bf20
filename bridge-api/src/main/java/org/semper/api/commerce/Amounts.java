package org.semper.api.commerce;

import java.util.Currency;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;

/// How amounts are written in statements: integer minor units, the currency once beside them.
final class Amounts {

  private Amounts() {}

  static long minorUnits(JsonFields fields, String name) throws JsonRejected {
    return fields.integer(name, 0, Money.MAX_MINOR_UNITS);
  }

  static Currency currency(JsonFields fields) throws JsonRejected {
    String code = fields.text("currency", 3);
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange("currency");
    }
    throw fields.outOfRange("currency");
  }
}
