package org.semper.tinguin.text;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;
import org.semper.api.money.Money;

/// An amount as an owner types it: a whole number of a currency's main unit, such as euros, read as [TypedNumber] reads it.
public final class TypedAmount {

  private TypedAmount() {}

  /// @return empty if it is no whole number
  public static Optional<Money> of(String typed, Currency currency) {
    OptionalLong units = TypedNumber.of(typed);
    return units.isPresent()
        ? Optional.of(
            new Money(
                BigDecimal.valueOf(units.getAsLong())
                    .movePointRight(currency.getDefaultFractionDigits())
                    .longValueExact(),
                currency))
        : Optional.empty();
  }

  /// The amount as it would be typed; what is less than a whole unit is left out.
  public static String text(Money amount) {
    return BigDecimal.valueOf(amount.minorUnits(), amount.currency().getDefaultFractionDigits())
        .toBigInteger()
        .toString();
  }
}
