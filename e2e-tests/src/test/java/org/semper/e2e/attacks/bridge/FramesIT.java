package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.pages.ExtensionPopup;

/// Attack 15: the tagged control stands where the page in the address bar is not the shop's, and a person clicks it with a real
/// pointer. Nothing of it reaches the agent, be the pages on this computer or on the public web, as the browser takes them.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class FramesIT {

  @Test
  void a_control_in_a_frame_of_any_kind_opens_no_window(AttackedAgent agent) throws Exception {
    String offer = agent.offers().fetch();
    try (FramingPages here = FramingPages.open(agent, offer);
        FramingPages publicly = FramingPages.open(agent, offer);
        ChromiumBrowser browser = chromium(agent, publicly.asPublic())) {
      for (FramingPages pages : List.of(here, publicly)) {
        AgentState before = agent.state();
        clickInEveryFrame(browser.driver(), pages);

        assertThat(pages.requests()).noneMatch(FramesIT::asksForOffer);
        before.requireSameButNonces(agent.state());
        requireThatItWorksElsewhere(agent, browser.driver(), pages);
      }
    }
    agent.revokeOthers();
  }

  private static void clickInEveryFrame(WebDriver driver, FramingPages pages) {
    for (String frame : List.of("cross-origin", "same-origin", "srcdoc", "data", "sandboxed")) {
      driver.get("https://evil.localhost:%d/".formatted(pages.evil().port()));
      WebElement element = driver.findElement(By.id(frame));
      driver.switchTo().frame(element);
      driver.findElement(By.cssSelector("[data-testid='buy']")).click();
      driver.switchTo().defaultContent();
    }
  }

  /// In the page of the address bar the same click does bring the offer, and the owner is told that it is another shop's.
  private static void requireThatItWorksElsewhere(
      AttackedAgent agent, WebDriver driver, FramingPages pages) {
    driver.get("https://framed.localhost:%d/".formatted(pages.framed().port()));
    driver.findElement(By.cssSelector("[data-testid='buy']")).click();
    agent.hands().see("The page belongs to somebody other than the seller");
    agent.hands().leave("Close");
    assertThat(pages.requests()).anyMatch(FramesIT::asksForOffer);
  }

  private static boolean asksForOffer(String request) {
    return request.startsWith("POST /semper/offer");
  }

  private static ChromiumBrowser chromium(AttackedAgent agent, String addresses)
      throws IOException {
    ChromiumBrowser browser = agent.newChromium("--ip-address-space-overrides=" + addresses);
    new Purchase(agent.stage(), agent.shopper(), browser).pair();
    new ExtensionPopup(browser).awaitState("ready");
    return browser;
  }
}
