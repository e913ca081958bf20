package org.semper.e2e.pages;

import org.semper.e2e.browser.Browser;

/// The extension's page behind its button in the toolbar, opened in a tab.
///
/// @param browser whose extension it is
public record ExtensionPopup(Browser browser) {

  /// Opens it.
  ///
  /// @return how things stand, in the popup's words
  public String state() {
    browser.open(browser.extensionOrigin() + "/popup.html");
    return browser.text("connection");
  }

  /// Opens it and waits until it says how the agent can be reached.
  ///
  /// @param state as the extension names it, such as `ready` or `impostor`
  public void awaitState(String state) {
    state();
    followsTo(state);
  }

  /// Waits until it says so, without opening it again.
  ///
  /// @param state like that of [#awaitState]
  public void followsTo(String state) {
    browser.evaluate(
        "document.querySelector(\"[data-testid='connection'][data-state='%s']\") && true"
            .formatted(state));
  }

  /// Waits until it lists a deal that stands so, without opening it again.
  ///
  /// @param state as the extension names it, such as `paid`
  public void showsDeal(String state) {
    browser.evaluate(
        "document.querySelector(\"[data-testid='deal'][data-state='%s']\") && true"
            .formatted(state));
  }

  /// Presses the button of the next step and waits until the worker has answered.
  public void takeNextStep() {
    browser.click("next-step-button");
    browser.evaluate(
        "document.querySelector(\"[data-testid='next-step-button']:not([aria-busy])\") && true");
  }

  /// What the button of the next step says, once there is one.
  public String nextStep() {
    return browser.text("next-step-button");
  }
}
