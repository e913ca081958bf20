package org.semper.api.tag;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.semper.api.money.Money;

/// Puts the integer part and the decimals of an amount together.
final class Decimal {

  /// A dash in the place of decimals, as in `49,-`: none.
  static final String NO_DECIMALS = "-";

  private static final int MAX_DIGITS = 18;

  private Decimal() {}

  /// @param integer digits and group separators
  /// @param fraction digits, or [#NO_DECIMALS]; null if the number has no decimals
  /// @return empty unless the decimals are none or as many as the currency has, and the amount is one of [Money]
  static OptionalLong minorUnits(String integer, @Nullable String fraction, int fractionDigits) {
    String decimals =
        fraction == null || fraction.equals(NO_DECIMALS) ? "0".repeat(fractionDigits) : fraction;
    if (decimals.length() != fractionDigits) {
      return OptionalLong.empty();
    }
    String digits = integer.replaceAll("[^0-9]", "") + decimals;
    if (digits.length() > MAX_DIGITS) {
      return OptionalLong.empty();
    }
    long minorUnits = Long.parseLong(digits);
    return minorUnits <= Money.MAX_MINOR_UNITS ? OptionalLong.of(minorUnits) : OptionalLong.empty();
  }
}
