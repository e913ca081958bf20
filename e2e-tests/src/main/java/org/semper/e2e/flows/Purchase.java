package org.semper.e2e.flows;

import org.semper.e2e.browser.Browser;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.pages.CataloguePage;
import org.semper.e2e.pages.ExtensionPairingPage;
import org.semper.e2e.pages.Toolbar;

/// What a shopper does in a browser.
///
/// @param shopper the same person at the trusted window
public record Purchase(Stage stage, Shopper shopper, Browser browser) {

  /// Pairs the browser with the agent: code in the extension, typed into the window.
  public void pair() {
    stage.command("pair");
    ExtensionPairingPage page = new ExtensionPairingPage(browser);
    shopper.pair(page.begin(stage.port()));
    page.confirm();
  }

  /// Puts the order of the slides into the cart, BACH Preludes and BEETHOVEN Piano Sonatas, and waits until a click is the
  /// extension's.
  public CartPage fillCart() {
    CataloguePage catalogue =
        new CataloguePage(browser, stage.marketplace().origin("actimedia").text());
    catalogue.add("bach-preludes");
    CartPage cart = catalogue.add("beethoven-piano-sonatas");
    new Toolbar(browser).await();
    return cart;
  }
}
