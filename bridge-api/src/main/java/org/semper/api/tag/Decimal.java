package org.semper.api.tag;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.semper.api.money.Money;

/// Puts the integer part and the decimals of an amount together.
final class Decimal {

  private static final int MAX_DIGITS = 18;

  private Decimal() {}

  /// @param integer digits and group separators
  /// @param fraction digits; null if the number has no decimals
  /// @return empty unless the decimals are none or as many as the currency has, and the amount is one of [Money]
  static OptionalLong minorUnits(String integer, @Nullable String fraction, int fractionDigits) {
    if (fraction != null && fraction.length() != fractionDigits) {
      return OptionalLong.empty();
    }
    String decimals = fraction == null ? "0".repeat(fractionDigits) : fraction;
    String digits = integer.replaceAll("[^0-9]", "") + decimals;
    if (digits.length() > MAX_DIGITS) {
      return OptionalLong.empty();
    }
    long minorUnits = Long.parseLong(digits);
    return minorUnits <= Money.MAX_MINOR_UNITS ? OptionalLong.of(minorUnits) : OptionalLong.empty();
  }
}
