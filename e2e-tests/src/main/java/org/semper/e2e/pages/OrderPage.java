package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// Where a storefront shows an order; the browser comes here when the deal is done.
///
/// @param browser that shows it, or will
public record OrderPage(Browser browser) {

  /// Waits for the page.
  ///
  /// @return the order's number with its words, such as `Order A-1001`
  public String number() {
    return browser.text("order-number");
  }

  public String state() {
    return browser.text("order-state");
  }

  public String total() {
    return browser.text("order-total");
  }
}
