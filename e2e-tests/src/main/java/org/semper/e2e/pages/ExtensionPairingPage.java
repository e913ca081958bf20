package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// The extension's page that pairs the browser with the agent.
///
/// @param browser to be paired
public record ExtensionPairingPage(Browser browser) {

  /// Opens the page and begins.
  ///
  /// @return the eight digits to type into the trusted window
  public String begin() {
    browser.open(browser.extensionOrigin() + "/pairing.html");
    browser.click("pairing-start");
    return browser.text("pairing-code").replaceAll("[^0-9]", "");
  }

  /// Says that the trusted window said so, and waits until the extension has seen for itself.
  public void confirm() {
    browser.click("pairing-confirm");
    browser.text("pairing-done");
  }
}
