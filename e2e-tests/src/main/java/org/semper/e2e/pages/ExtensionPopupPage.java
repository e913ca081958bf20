package org.semper.e2e.pages;

import java.util.Objects;
import org.openqa.selenium.WebDriver;

/// The extension's page behind its button in the toolbar.
public final class ExtensionPopupPage {

  private final WebDriver driver;
  private final String extensionOrigin;
  private final TestIds ids;

  public ExtensionPopupPage(WebDriver driver, String extensionOrigin) {
    this.driver = driver;
    this.extensionOrigin = extensionOrigin;
    this.ids = new TestIds(driver);
  }

  /// Opens it and waits until it says how the agent can be reached.
  ///
  /// @param state as the extension names it, such as `ready` or `impostor`
  public void awaitState(String state) {
    driver.get(extensionOrigin + "/popup.html");
    ids.waiting()
        .until(ready ->
            Objects.equals(ids.visible("connection").getDomAttribute("data-state"), state));
  }
}
