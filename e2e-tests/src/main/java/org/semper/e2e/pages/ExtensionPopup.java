package org.semper.e2e.pages;

import java.util.Map;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;

/// The extension's popup, opened in a tab.
public final class ExtensionPopup {

  private final WebDriver driver;
  private final String extensionOrigin;
  private final TestIds ids;

  public ExtensionPopup(WebDriver driver, String extensionOrigin) {
    this.driver = driver;
    this.extensionOrigin = extensionOrigin;
    this.ids = new TestIds(driver);
  }

  /// Opens it.
  ///
  /// @return how things stand, in the popup's words
  public String state() {
    driver.get(extensionOrigin + "/popup.html");
    return connection();
  }

  /// Opens it as it would be if the extension's worker answered so, to see what no real agent can be brought to.
  ///
  /// @param status what the worker answers, JSON
  /// @return how things stand, in the popup's words
  public String stateIf(String status) {
    driver.get(extensionOrigin + "/popup.html");
    HasCdp browser = (HasCdp) driver;
    Object script =
        browser
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "chrome.runtime.sendMessage = async () => (" + status + ");"))
            .get("identifier");
    try {
      return state();
    } finally {
      browser.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
  }

  /// How things stand now, without opening it again.
  public String connection() {
    ids.waiting().until(_ -> !ids.visible("connection").getText().isBlank());
    return ids.visible("connection").getText();
  }
}
