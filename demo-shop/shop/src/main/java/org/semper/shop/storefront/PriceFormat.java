package org.semper.shop.storefront;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.api.money.Money;

/// Writes amounts as a storefront's visitors expect them, and reads what was written so.
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

  /// Reads an amount as [#of] writes it; code, grouping and decimals may be left out. Nothing is guessed: where the locale groups
  /// with a dot, `1.50` is no amount, and no decimal is rounded away.
  ///
  /// @return empty for anything else, and for what is larger than money can be
  public Optional<Money> parse(String text, Currency currency) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
    String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
    int digits = currency.getDefaultFractionDigits();
    String decimals = digits == 0 ? "()" : "(?:" + point + "([0-9]{1," + digits + "}))?";
    Matcher amount =
        Pattern.compile(
                "([0-9]{1,15}|[0-9]{1,3}(?:%s[0-9]{3}){1,4})%s(?:[ \u00a0]?%s)?"
                    .formatted(group, decimals, currency.getCurrencyCode()))
            .matcher(text);
    if (!amount.matches()) {
      return Optional.empty();
    }
    String whole = amount.group(1).replaceAll(group, "");
    String fraction = Optional.ofNullable(amount.group(2)).orElse("");
    BigDecimal minorUnits =
        new BigDecimal(whole + "." + fraction + "0").movePointRight(digits).stripTrailingZeros();
    return minorUnits.compareTo(BigDecimal.valueOf(Money.MAX_MINOR_UNITS)) > 0
        ? Optional.empty()
        : Optional.of(new Money(minorUnits.longValueExact(), currency));
  }
}
