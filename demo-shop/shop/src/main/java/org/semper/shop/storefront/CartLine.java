package org.semper.shop.storefront;

import org.semper.api.money.Money;

/// One line of a cart.
///
/// @param quantity pieces, at least 1
public record CartLine(Title title, int quantity) {

  /// Quantity times unit price.
  public Money amount() {
    return title.price().times(quantity);
  }
}
