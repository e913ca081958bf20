package org.semper.e2e.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.semper.e2e.browser.ChromiumBrowser;

/// A storefront's desk, where the merchant answers complaints.
///
/// @param browser that shows it
public record MerchantDesk(ChromiumBrowser browser) {

  /// Opens a complaint from the list.
  ///
  /// @param orderNumber such as `A-1001`
  /// @return the customer's words
  public String read(String orderNumber) {
    browser.click("open-" + orderNumber);
    return browser.text("words");
  }

  /// Types an answer that gives everything back, as far as the page that shows what will be signed.
  ///
  /// @return the amount that page shows
  public String acceptAll(String words) {
    browser.click("all");
    return review(words);
  }

  /// Types an answer that gives a part back, likewise.
  ///
  /// @return the amount that the next page shows, or what is wrong with what was typed
  public String acceptPart(String amount, String words) {
    browser.click("part");
    type("amount", amount);
    return review(words);
  }

  /// Signs what the page shows and waits for the next page: closed before, the browser may not have sent it.
  public void sign() {
    browser.leave("sign");
  }

  /// Looks again until the page says so of the claim.
  public void await(String state) {
    browser
        .waiting()
        .until(driver -> {
          driver.navigate().refresh();
          return browser.text("claim-state").contains(state);
        });
  }

  private String review(String words) {
    type("text", words);
    browser.leave("review");
    By next = By.cssSelector("[data-testid='signed-refund'], [data-testid='errors']");
    return browser.waiting().until(ExpectedConditions.visibilityOfElementLocated(next)).getText();
  }

  private void type(String testId, String text) {
    WebElement field =
        browser
            .waiting()
            .until(
                ExpectedConditions.elementToBeClickable(
                    By.cssSelector("[data-testid='" + testId + "']")));
    field.clear();
    field.sendKeys(text);
  }
}
