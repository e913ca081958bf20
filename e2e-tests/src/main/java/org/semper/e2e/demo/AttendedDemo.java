package org.semper.e2e.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.FluentWait;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;

/// The same marketplace for a person: a browser at a shop's page, paired, the agent set up and unlocked. A robot does the first
/// start while the person watches; from then on nobody else touches anything.
final class AttendedDemo {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  private AttendedDemo() {}

  /// Returns when the person closes the browser.
  ///
  /// @param home for everything the demo needs while it runs
  static void run(Path home) throws IOException {
    String display = System.getenv("DISPLAY");
    if (display == null || display.isEmpty()) {
      throw new IOException("no display to shop at; try: ./semper demo --unattended");
    }
    try (Stage stage = Stage.set(home, display);
        RobotHands hands = stage.startAgent("run")) {
      Shopper shopper = new Shopper(hands);
      shopper.setUp();
      stage.command("trust", "install");
      try (ChromiumBrowser browser = stage.startChromium()) {
        new Purchase(stage, shopper, browser).pair();
        stage.command("show");
        shopper.unlock();
        browser.driver().get(stage.marketplace().origin("actimedia").text());
        welcome(stage);
        waitUntilClosed(browser);
      }
    }
  }

  private static void welcome(Stage stage) {
    System.out.printf(
        """

        You are at %s. Your agent is unlocked; its passphrase is: %s
        1  Put BACH Preludes and BEETHOVEN Piano Sonatas into the cart, press Buy now, and read the window.
        2  Shop in euro at %s, or press Esc in the window: nothing is signed.
        3  In the agent's own window, open the deal, export its evidence, and run: ./semper verify FILE
        4  Complain about the deal there, then be the merchant, who answers at %s (opens once)
        Close the browser to end the demo.
        """,
        stage.marketplace().origin("actimedia"),
        Shopper.PASSPHRASE,
        stage.marketplace().origin("notenhaus"),
        stage.marketplace().deskLink("actimedia"));
  }

  private static void waitUntilClosed(ChromiumBrowser browser) {
    try {
      new FluentWait<>(browser.driver())
          .withTimeout(LONGEST)
          .pollingEvery(LOOK)
          .until(driver -> driver.getWindowHandles().isEmpty());
    } catch (TimeoutException e) {
      System.out.println("The demo was open for a day; it ends.");
    } catch (WebDriverException e) {
      System.out.println("The browser is closed; the demo ends.");
    }
  }
}
