package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// A storefront's cart.
///
/// @param browser that shows it
public record CartPage(Browser browser) {

  /// The total as the page shows it.
  public String total() {
    return browser.text("total");
  }

  /// Presses the tagged control.
  public void buy() {
    browser.click("buy");
  }

  /// Presses it twice, as fast as a mouse does.
  public void buyTwice() {
    browser.doubleClick("buy");
  }
}
