package org.semper.e2e.flows;

import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.pages.CataloguePage;
import org.semper.e2e.pages.ExtensionPairingPage;

/// What a shopper does in Chromium.
///
/// @param shopper the same person at the trusted window
public record Purchase(Stage stage, Shopper shopper, ChromiumBrowser browser) {

  /// Pairs the browser with the agent: code in the extension, typed into the window.
  public void pair() {
    stage.command("pair");
    ExtensionPairingPage page =
        new ExtensionPairingPage(browser.driver(), browser.extensionOrigin());
    shopper.pair(page.begin());
    page.confirm();
  }

  /// Puts the order of the slides into the cart: BACH Preludes and BEETHOVEN Piano Sonatas.
  public CartPage fillCart() {
    CataloguePage catalogue =
        new CataloguePage(browser.driver(), stage.marketplace().origin("actimedia").text());
    catalogue.add("bach-preludes");
    return catalogue.add("beethoven-piano-sonatas");
  }
}
