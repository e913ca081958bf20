package org.semper.api.money;

import java.util.Currency;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An amount of money as integer minor units.
///
/// Arithmetic is exact: overflow and mixed currencies are refused, nothing is ever rounded or converted.
///
/// @param minorUnits cents for EUR, whole yen for JPY, centimes for FRF; never negative, at most [#MAX_MINOR_UNITS]
/// @param currency an ISO 4217 currency known to the platform, withdrawn ones such as FRF included
public record Money(long minorUnits, Currency currency) {

  /// Largest amount: it survives every JSON reader that holds numbers as IEEE 754 doubles (RFC 8259, section 6).
  public static final long MAX_MINOR_UNITS = (1L << 53) - 1;

  public Money {
    if (minorUnits < 0 || minorUnits > MAX_MINOR_UNITS) {
      throw new IllegalArgumentException("minor units out of range");
    }
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException("not a currency of money: " + currency);
    }
  }

  /// @param currencyCode ISO 4217 alphabetic code
  public static Money of(long minorUnits, String currencyCode) {
    return new Money(minorUnits, Currency.getInstance(currencyCode));
  }

  /// Reads `{"minorUnits":…,"currency":…}` and refuses other members.
  public static Money parse(JsonFields fields) throws JsonRejected {
    long minorUnits = fields.integer("minorUnits", 0, MAX_MINOR_UNITS);
    Currency currency = currency(fields);
    fields.end();
    return new Money(minorUnits, currency);
  }

  /// Reads a member `currency`: an ISO 4217 code that the platform knows and that has minor units.
  public static Currency currency(JsonFields fields) throws JsonRejected {
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

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("minorUnits", minorUnits)
        .put("currency", currency.getCurrencyCode());
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "mixed currencies: " + currency + " and " + other.currency);
    }
  }
}
