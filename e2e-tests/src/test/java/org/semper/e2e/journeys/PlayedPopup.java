package org.semper.e2e.journeys;

import java.util.Map;
import org.openqa.selenium.chromium.HasCdp;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.pages.ExtensionPopup;

/// The extension's popup as it would be if its worker answered so, to see what no real agent can be brought to.
///
/// @param browser with DevTools, which put the answer there
record PlayedPopup(ChromiumBrowser browser) {

  /// Opens it.
  ///
  /// @param status what the worker answers, JSON
  /// @return how things stand, in the popup's words
  String stateIf(String status) {
    browser.open(browser.extensionOrigin() + "/popup.html");
    HasCdp devTools = (HasCdp) browser.driver();
    Object script =
        devTools
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", "chrome.runtime.sendMessage = async () => (" + status + ");"))
            .get("identifier");
    try {
      return new ExtensionPopup(browser).state();
    } finally {
      devTools.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
  }
}
