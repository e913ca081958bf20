package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// The extension's page that pairs the browser with the agent. The agent's port is typed, because no native messaging host
/// tells it.
///
/// @param browser to be paired
public record ExtensionPairingPage(Browser browser) {

  /// Opens the page and begins.
  ///
  /// @param port of the agent
  /// @return the eight digits to type into the trusted window
  public String begin(int port) {
    press(port);
    return browser.text("pairing-code").replaceAll("[^0-9]", "");
  }

  /// Opens the page and begins in vain.
  ///
  /// @param port of the agent
  /// @return code of the problem that the page shows
  public String refused(int port) {
    press(port);
    browser.text("pairing-problem");
    return browser.evaluate("document.querySelector('[data-testid=pairing-problem]').dataset.code");
  }

  /// Says that the trusted window said so, and waits until the extension has seen for itself.
  public void confirm() {
    browser.click("pairing-confirm");
    browser.text("pairing-done");
  }

  /// Opens the page and ends the pairing on the browser's side, so that whoever uses its profile next finds it as new.
  public void forget() {
    browser.open(browser.extensionOrigin() + "/pairing.html");
    browser.click("pairing-forget");
    browser.text("pairing-begin");
  }

  private void press(int port) {
    browser.open(browser.extensionOrigin() + "/pairing.html");
    browser.click("pairing-more");
    browser.type("pairing-port", Integer.toString(port));
    browser.click("pairing-start");
  }
}
