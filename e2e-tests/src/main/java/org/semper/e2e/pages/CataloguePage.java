package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// A storefront's catalogue.
///
/// @param origin of the storefront
public record CataloguePage(Browser browser, String origin) {

  /// Puts one piece into the cart and goes to the cart.
  public CartPage add(String sku) {
    browser.open(origin + "/");
    browser.click("add-" + sku);
    browser.text("line-" + sku);
    return new CartPage(browser);
  }
}
