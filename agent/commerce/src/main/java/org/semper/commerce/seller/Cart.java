package org.semper.commerce.seller;

import java.util.Currency;
import java.util.List;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.Tax;

/// What one visitor is about to buy, with everything the shop charges for it; sums are not the shop's to give.
///
/// @param items 1 to 100
/// @param taxes on top of the items' prices, each computed by the shop's own rules
/// @param shipping minor units of the currency
public record Cart(Currency currency, List<Item> items, List<Tax> taxes, long shipping) {

  public Cart {
    items = List.copyOf(items);
    taxes = List.copyOf(taxes);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("an empty cart is not for sale");
    }
  }

  /// Σ quantity · unit price.
  ///
  /// @throws ArithmeticException beyond what a long holds
  long subtotal() {
    long sum = 0;
    for (Item item : items) {
      sum = Math.addExact(sum, Math.multiplyExact(item.quantity(), item.unitPrice()));
    }
    return sum;
  }

  /// The subtotal, all taxes and shipping.
  long total() {
    long sum = Math.addExact(subtotal(), shipping);
    for (Tax tax : taxes) {
      sum = Math.addExact(sum, tax.amount());
    }
    return sum;
  }
}
