package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.flows.Maker;
import org.semper.e2e.flows.PairedShopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.pages.ExtensionPopup;

/// The agent is installed and does not run; the browser itself calls the native messaging host, and a click on “buy” brings the
/// offer to an agent that it started.
@Tag("browser")
@ParameterizedClass
@EnumSource
final class StartedFromBrowserIT {

  /// Null until the extension has handed an offer to the agent.
  private static final String HANDED_OVER =
      "chrome.storage.session.get('deals').then(({deals}) => Object.values(deals ?? {})[0]?.view.state)";

  private final Maker maker;
  @TempDir private Path folder;
  private PairedShopper paired;
  private Stage stage;
  private Browser browser;

  StartedFromBrowserIT(Maker maker) {
    this.maker = maker;
  }

  @BeforeEach
  void set_the_stage() throws IOException {
    paired = PairedShopper.in(folder, maker);
    stage = paired.stage();
    browser = paired.browser();
  }

  @AfterEach
  void strike_the_stage() throws IOException {
    paired.close();
  }

  @Test
  void a_click_on_buy_starts_the_agent_that_the_popup_offers_to_start() throws IOException {
    assertThat(stage.command("install")).contains("Done.");
    paired.shopper().hands().close();
    CartPage cart = paired.purchase().fillCart();
    String shop = browser.openTab(browser.extensionOrigin() + "/popup.html");
    ExtensionPopup popup = new ExtensionPopup(browser);
    assertThat(popup.nextStep()).isEqualTo("Start SEMPER");
    if (maker == Maker.CHROMIUM) {
      startsByTheButton(popup);
    }

    browser.switchTo(shop);
    cart.buy();
    try (AgentOfTheHost _ = new AgentOfTheHost(stage)) {
      assertThat(browser.askExtension(HANDED_OVER)).isEqualTo("locked");
      new ExtensionPopup(browser).awaitState("locked");
      assertThat(stage.command("status")).startsWith("port ");
    }
  }

  /// The same worker does it in both browsers, and how each calls the host a click on “buy” shows; so once will do.
  private void startsByTheButton(ExtensionPopup popup) {
    popup.takeNextStep();
    try (AgentOfTheHost _ = new AgentOfTheHost(stage)) {
      popup.followsTo("locked");
      assertThat(stage.command("status")).startsWith("port ");
    }
    assertThat(popup.nextStep()).isEqualTo("Start SEMPER");
  }

  /// An agent that is nobody's child.
  private record AgentOfTheHost(Stage stage) implements AutoCloseable {

    @Override
    public void close() {
      stage.command("stop");
    }
  }
}
