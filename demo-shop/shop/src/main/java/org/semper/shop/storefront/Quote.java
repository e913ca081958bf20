package org.semper.shop.storefront;

import java.util.Currency;
import java.util.List;
import org.semper.api.money.Money;

/// What a cart costs: the one calculation behind the page and the signed offer.
///
/// @param price sum of the lines
/// @param total price, tax and shipping
public record Quote(
    List<CartLine> lines, Money price, String taxName, Money tax, Money shipping, Money total) {

  static Quote of(List<CartLine> lines, Charges charges, Currency currency) {
    Money price = lines.stream().map(CartLine::amount).reduce(new Money(0, currency), Money::plus);
    Money tax = new Money(charges.tax(price.minorUnits()), currency);
    Money shipping = new Money(charges.shipping(price.minorUnits()), currency);
    return new Quote(
        List.copyOf(lines),
        price,
        charges.taxName(),
        tax,
        shipping,
        price.plus(tax).plus(shipping));
  }
}
