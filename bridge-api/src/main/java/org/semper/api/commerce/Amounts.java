package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;

/// How amounts are written in statements: integer minor units, the currency once beside them as `currency`.
public final class Amounts {

  private Amounts() {}

  /// @param name of the member that holds the minor units, from 0 to [Money#MAX_MINOR_UNITS]
  public static long minorUnits(JsonFields fields, String name) throws JsonRejected {
    return fields.integer(name, 0, Money.MAX_MINOR_UNITS);
  }

  /// @param name of the member that holds the minor units
  public static Money money(JsonFields fields, String name) throws JsonRejected {
    return new Money(minorUnits(fields, name), Money.currency(fields));
  }
}
