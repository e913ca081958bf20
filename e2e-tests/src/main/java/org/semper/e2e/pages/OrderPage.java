package org.semper.e2e.pages;

import org.openqa.selenium.WebDriver;

/// Where a storefront shows an order; the browser comes here when the deal is done.
public final class OrderPage {

  private final TestIds ids;

  public OrderPage(WebDriver driver) {
    this.ids = new TestIds(driver);
  }

  /// Waits for the page.
  ///
  /// @return the order's number with its words, such as `Order A-1001`
  public String number() {
    return ids.visible("order-number").getText();
  }

  public String state() {
    return ids.visible("order-state").getText();
  }

  public String total() {
    return ids.visible("order-total").getText();
  }
}
