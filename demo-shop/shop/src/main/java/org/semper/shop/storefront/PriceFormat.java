package org.semper.shop.storefront;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.semper.api.money.Money;

/// Writes amounts as a storefront's visitors expect them.
///
/// @param locale decides on separators; the ISO 4217 code follows the number, so that no symbol is ambiguous
public record PriceFormat(Locale locale) {

  /// @return such as `250.00 FRF` or `12,90 EUR`, with a no-break space
  public String of(Money money) {
    int digits = money.currency().getDefaultFractionDigits();
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(money.minorUnits(), digits))
        + "\u00a0"
        + money.currency().getCurrencyCode();
  }
}
