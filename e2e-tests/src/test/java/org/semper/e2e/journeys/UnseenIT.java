package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.browser.PublicWeb;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Maker;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;
import org.semper.e2e.wire.ServedPage;

/// Before its shopper clicks, a tagged page of the public web sees no difference between a browser with the extension beside a
/// running agent, whose certificate it trusts, and a browser without the one where the other is not. A person who lets the page
/// reach programs on this computer, when the browser asks, shows it that one listens.
@Tag("browser")
@ParameterizedClass
@EnumSource
final class UnseenIT {

  private static final String GECKO_ID = "agent@semper.example";

  /// True once the extension has found the page's tags.
  private static final String NOTICED =
      "chrome.storage.session.get('tagged').then(({tagged}) => tagged && Object.keys(tagged).length ? true : null)";

  private final Maker maker;
  @TempDir private Path folder;
  private VirtualDisplay display;
  private Stage stage;
  private RobotHands agent;
  private CuriousPage page;
  private Browser with;
  private Browser without;

  UnseenIT(Maker maker) {
    this.maker = maker;
  }

  @BeforeEach
  void show_the_page_in_both() throws Exception {
    display = VirtualDisplay.start(folder);
    stage = Stage.set(folder, display.name());
    agent = stage.startAgent("run");
    new Shopper(agent).setUp();
    stage.command("trust", "install");
    page = CuriousPage.serve();
    PublicWeb web = new PublicWeb(page.port());
    with = startWith(web);
    without = startWithout(web);
    with.open(page.lookingFor(with.extensionOrigin(), stage.runningAgent().port()));
    without.open(page.lookingFor(with.extensionOrigin(), ServedPage.nobodysPort()));
    with.askExtension(NOTICED);
  }

  @AfterEach
  void strike_the_stage() throws IOException {
    page.close();
    without.close();
    with.close();
    agent.close();
    stage.close();
    display.close();
  }

  @Test
  void the_page_sees_nothing() {
    assertThat(looked(with)).isEqualTo(looked(without)).contains("TypeError");
  }

  private static String looked(Browser browser) {
    browser.click("look");
    return browser.text("seen");
  }

  private Browser startWith(PublicWeb web) throws IOException {
    return switch (maker) {
      case CHROMIUM -> stage.startChromium(web.chromiumSwitches());
      case FIREFOX -> stage.startFirefox(web.firefoxPreferences());
    };
  }

  private Browser startWithout(PublicWeb web) throws IOException {
    Path home = Files.createDirectories(folder.resolve("without"));
    return switch (maker) {
      case CHROMIUM ->
          ChromiumBrowser.startWithout(
              home, display.name(), ExtensionFolder.ofCheckout(), web.chromiumSwitches());
      case FIREFOX ->
          FirefoxBrowser.startAsItIs(
              home,
              home.resolve("profile"),
              Map.of("DISPLAY", display.name()),
              GECKO_ID,
              web.firefoxPreferences());
    };
  }
}
