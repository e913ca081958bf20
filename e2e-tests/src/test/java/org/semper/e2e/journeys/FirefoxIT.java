package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.browser.NssDatabase;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;

/// The same line in Firefox, driven over WebDriver BiDi: pair and buy, so that no format fits one browser only.
@Tag("browser")
final class FirefoxIT {

  /// Null until the one tagged page has the badge of a locked agent.
  private static final String BADGE =
      """
      chrome.storage.session.get('tagged')
          .then(({tagged}) => chrome.action.getBadgeText({tabId: Number(Object.keys(tagged ?? {})[0])}))
          .then(text => text === '***' ? text : null, () => null)
      """;

  @TempDir private Path folder;

  @Test
  void pairs_and_buys() throws IOException {
    try (VirtualDisplay display = VirtualDisplay.start(folder);
        Stage stage = Stage.set(folder, display.name());
        RobotHands hands = stage.startAgent("run")) {
      Shopper shopper = new Shopper(hands, "a passphrase of 1997", "three herons at dusk");
      shopper.setUp();
      Path profile = stage.home().resolve(".mozilla/firefox/demo.default");
      NssDatabase.in(profile).trust("SEMPER demo web root", stage.marketplace().webRoot());
      stage.command("trust", "install");
      try (FirefoxBrowser browser =
          FirefoxBrowser.start(
              stage.home(),
              profile,
              stage.environment(),
              ExtensionFolder.ofCheckout(),
              "agent@semper.example")) {
        pair(stage, shopper, browser);
        buy(stage, shopper, browser);
      }
    }
  }

  private static void pair(Stage stage, Shopper shopper, FirefoxBrowser browser) {
    stage.command("pair");
    browser.open(browser.extensionOrigin() + "/pairing.html");
    browser.click("pairing-start");
    shopper.pair(browser.text("pairing-code").replaceAll("[^0-9]", ""));
    browser.click("pairing-confirm");
    assertThat(browser.text("pairing-done")).isNotEmpty();
  }

  private static void buy(Stage stage, Shopper shopper, FirefoxBrowser browser) {
    browser.open(stage.marketplace().origin("actimedia") + "/");
    browser.click("add-bach-preludes");
    assertThat(browser.text("total")).contains("336.67");
    awaitLocked(browser);
    browser.click("buy");
    shopper.unlock();
    shopper.readOffer("ACTIMEDIA S.A.", "336,67 FRF");
    shopper.order();
    shopper.pay("336,67 FRF");
    shopper.takeReceipt();
    assertThat(browser.text("order-number")).startsWith("Order ");
    assertThat(browser.text("order-total")).contains("336.67");
  }

  /// Waits, as a person looks at the toolbar, until the page's badge says that the agent is there and locked; before that, a click
  /// is the shop's.
  private static void awaitLocked(FirefoxBrowser browser) {
    String shop = browser.openTab(browser.extensionOrigin() + "/pairing.html");
    browser.evaluate(BADGE);
    browser.switchTo(shop);
  }
}
