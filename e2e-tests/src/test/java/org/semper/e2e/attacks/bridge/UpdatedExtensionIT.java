package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Deals;
import org.semper.e2e.flows.Maker;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.pages.Toolbar;

/// Attack 19: the extension is updated while the owner's window asks. Chromium finds a newer version in the folder when it is started
/// again; Firefox takes it as it runs, and forgets what the older one remembered of the session. The pairing survives, the deal is
/// found again, and it is ordered once.
@Tag("browser")
final class UpdatedExtensionIT {

  private static final String VERSION = "chrome.runtime.getManifest().version";

  @TempDir private Path folder;
  private VirtualDisplay display;
  private Stage stage;
  private Shopper shopper;

  @BeforeEach
  void set_the_stage() throws IOException {
    display = VirtualDisplay.start(folder);
    stage = Stage.set(folder, display.name());
    shopper = new Shopper(stage.startAgent("run"));
    shopper.setUp();
    stage.command("trust", "install");
  }

  @AfterEach
  void strike_the_stage() throws IOException {
    shopper.hands().close();
    stage.close();
    display.close();
  }

  @ParameterizedTest
  @EnumSource
  void finds_its_deal_again_and_orders_it_once(Maker maker) throws IOException {
    ChangingExtension extension = ChangingExtension.in(folder.resolve("extension"));
    long before = balance();
    int deals;
    Browser browser = start(maker, extension);
    try {
      Purchase purchase = new Purchase(stage, shopper, browser);
      purchase.pair();
      purchase.fillCart();
      new Toolbar(browser).await(Toolbar.LOCKED);
      browser.click("buy");
      shopper.unlock();
      shopper.readOffer("ACTIMEDIA S.A.", "870,00 FRF");
      deals = new Deals(stage).list().size();

      extension.become("0.2.0");
      browser = update(browser, extension);
      ExtensionPopup popup = new ExtensionPopup(browser);
      popup.awaitState("ready");
      assertThat(browser.evaluate(VERSION)).isEqualTo("0.2.0");
      assertThat(popup.nextStep()).isEqualTo("Show window");
      popup.takeNextStep();
      shopper.hands().see("1 of 1");
      shopper.order();
      shopper.pay("870,00 FRF");
      shopper.takeReceipt();
      popup.showsDeal("paid");
    } finally {
      browser.close();
    }
    assertThat(balance() - before).isEqualTo(87_000);
    assertThat(new Deals(stage).list())
        .hasSize(deals)
        .extracting(Deals.Row::state)
        .containsOnly("COMPLETE");
  }

  private Browser start(Maker maker, ChangingExtension extension) throws IOException {
    return switch (maker) {
      case CHROMIUM -> ChromiumBrowser.start(stage.home(), display.name(), extension.folder());
      case FIREFOX -> stage.startFirefox(extension.folder());
    };
  }

  private Browser update(Browser browser, ChangingExtension extension) throws IOException {
    if (browser instanceof FirefoxBrowser firefox) {
      firefox.install(extension.folder());
      return firefox;
    }
    browser.close();
    return start(Maker.CHROMIUM, extension);
  }

  private long balance() {
    return stage
        .marketplace()
        .bank()
        .balance(stage.marketplace().account("actimedia"))
        .orElseThrow()
        .minorUnits();
  }
}
