package org.semper.tinguin.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.semper.api.money.Money;

/// Amounts as the owner writes numbers, always with all the currency's digits and its ISO 4217 code behind them:
/// `1 870,00 FRF`. Exact: nothing is rounded, and no binary fraction is involved.
public final class MoneyText {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private final Locale formats;

  public MoneyText(Locale formats) {
    this.formats = formats;
  }

  /// With the currency's code.
  public String of(Money money) {
    return number(money) + NO_BREAK_SPACE + money.currency().getCurrencyCode();
  }

  /// Without it, for a place whose currency stands beside it.
  public String number(Money money) {
    Currency currency = money.currency();
    int digits = currency.getDefaultFractionDigits();
    NumberFormat format = NumberFormat.getNumberInstance(formats);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(money.minorUnits(), digits));
  }

  /// A count, such as a quantity.
  public String count(long number) {
    return NumberFormat.getIntegerInstance(formats).format(number);
  }
}
