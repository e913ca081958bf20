package org.semper.e2e.pages;

import org.openqa.selenium.WebDriver;

/// A storefront's catalogue.
public final class CataloguePage {

  private final WebDriver driver;
  private final String origin;
  private final TestIds ids;

  public CataloguePage(WebDriver driver, String origin) {
    this.driver = driver;
    this.origin = origin;
    this.ids = new TestIds(driver);
  }

  /// Puts one piece into the cart and goes to the cart.
  public CartPage add(String sku) {
    driver.get(origin + "/");
    ids.clickable("add-" + sku).click();
    ids.visible("line-" + sku);
    return new CartPage(driver);
  }
}
