package org.semper.e2e.pages;

import org.openqa.selenium.WebDriver;

/// The extension's page that pairs the browser with the agent.
public final class ExtensionPairingPage {

  private final WebDriver driver;
  private final String extensionOrigin;
  private final TestIds ids;

  public ExtensionPairingPage(WebDriver driver, String extensionOrigin) {
    this.driver = driver;
    this.extensionOrigin = extensionOrigin;
    this.ids = new TestIds(driver);
  }

  /// Opens the page and begins.
  ///
  /// @return the eight digits to type into the trusted window
  public String begin() {
    driver.get(extensionOrigin + "/pairing.html");
    ids.clickable("pairing-start").click();
    return ids.visible("pairing-code").getText().replaceAll("[^0-9]", "");
  }

  /// Says that the trusted window said so, and waits until the extension has seen for itself.
  public void confirm() {
    ids.clickable("pairing-confirm").click();
    ids.visible("pairing-done");
  }
}
