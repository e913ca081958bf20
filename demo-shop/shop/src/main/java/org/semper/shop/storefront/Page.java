package org.semper.shop.storefront;

import org.semper.api.money.Money;

/// What every page knows: whose it is, its heading, and the visitor's cart.
///
/// @param heading title of the window and first heading
/// @param pieces number of pieces in the visitor's cart
public record Page(Storefront storefront, Texts texts, String heading, int pieces) {

  public String price(Money money) {
    return storefront.prices().of(money);
  }

  public String language() {
    return storefront.locale().getLanguage();
  }
}
