package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.semper.e2e.flows.PairedShopper;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.robot.RobotHands;

/// The agent goes away and comes back while the browser is open, and nobody presses anything. The extension's own page is in a
/// second window: a tab would hide the shop's page, and who does not see a page need not be told.
@Tag("browser")
final class ComingBackIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// The badge beside the tagged page, as the toolbar shows it.
  private static final String BADGE =
      """
      const done = arguments[arguments.length - 1];
      chrome.storage.session.get('tagged')
          .then(({tagged}) => chrome.action.getBadgeText({tabId: Number(Object.keys(tagged ?? {})[0])}))
          .then(done, () => done(''));
      """;

  private static final String LOCKED = "***";
  private static final String AWAY = "off";

  @TempDir private Path folder;

  @Test
  void the_badge_of_the_page_in_sight_and_the_open_popup_follow_by_themselves() throws IOException {
    try (PairedShopper paired = PairedShopper.in(folder)) {
      WebDriver driver = paired.browser().driver();
      paired.purchase().fillCart();
      driver.switchTo().newWindow(WindowType.WINDOW);
      driver.get(paired.browser().extensionOrigin() + "/pairing.html");
      badge(driver, LOCKED);

      paired.shopper().hands().close();
      badge(driver, AWAY);
      try (RobotHands hands = paired.stage().startAgent("run")) {
        hands.awaitRunning();
        badge(driver, LOCKED);
      }

      badge(driver, AWAY);
      ExtensionPopup popup = new ExtensionPopup(driver, paired.browser().extensionOrigin());
      assertThat(popup.state()).isEqualTo("Agent not running");
      try (RobotHands hands = paired.stage().startAgent("run")) {
        hands.awaitRunning();
        new WebDriverWait(driver, PATIENCE).until(_ -> popup.connection().equals("Agent locked"));
      }
    }
  }

  /// Asks the extension, from a page of its own that looks for nothing.
  private static void badge(WebDriver driver, String text) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "the badge is " + shown(driver))
        .until(_ -> text.equals(shown(driver)));
  }

  private static Object shown(WebDriver driver) {
    return ((JavascriptExecutor) driver).executeAsyncScript(BADGE);
  }
}
