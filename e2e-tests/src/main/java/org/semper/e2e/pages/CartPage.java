package org.semper.e2e.pages;

import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;

/// A storefront's cart.
public final class CartPage {

  private final WebDriver driver;
  private final TestIds ids;

  public CartPage(WebDriver driver) {
    this.driver = driver;
    this.ids = new TestIds(driver);
  }

  /// The total as the page shows it.
  public String total() {
    return ids.visible("total").getText();
  }

  /// Presses the tagged control.
  public void buy() {
    ids.clickable("buy").click();
  }

  /// Presses it twice, as fast as a mouse does.
  public void buyTwice() {
    new Actions(driver).doubleClick(ids.clickable("buy")).perform();
  }
}
