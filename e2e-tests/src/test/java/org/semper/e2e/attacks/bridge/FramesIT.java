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
/// pointer. Nothing of it reaches the agent.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class FramesIT {

  private static final String SHOP =
      "<!doctype html><button data-semper-offer='/semper/offer' data-testid='buy'>Buy</button>";
  private static final String ESCAPED = SHOP.replace("'", "&#39;");

  @Test
  void a_control_in_a_frame_of_any_kind_opens_no_window(AttackedAgent agent) throws Exception {
    String offer = agent.offers().fetch();
    try (TlsServer framed = server(agent, "framed.localhost", SHOP, offer);
        TlsServer evil = server(agent, "evil.localhost", page(framed.port()), offer);
        ChromiumBrowser browser = chromium(agent)) {
      AgentState before = agent.state();
      WebDriver driver = browser.driver();
      for (String frame : List.of("cross-origin", "same-origin", "srcdoc", "data", "sandboxed")) {
        driver.get("https://evil.localhost:%d/".formatted(evil.port()));
        WebElement element = driver.findElement(By.id(frame));
        driver.switchTo().frame(element);
        driver.findElement(By.cssSelector("[data-testid='buy']")).click();
        driver.switchTo().defaultContent();
      }

      assertThat(evil.requests()).noneMatch(request -> request.startsWith("POST /semper/offer"));
      assertThat(framed.requests()).noneMatch(request -> request.startsWith("POST /semper/offer"));
      before.requireSameButNonces(agent.state());
      requireThatItWorksElsewhere(agent, driver, framed);
    }
    agent.revokeOthers();
  }

  /// In the page of the address bar the same click does bring the offer, and the owner is told that it is another shop's.
  private static void requireThatItWorksElsewhere(
      AttackedAgent agent, WebDriver driver, TlsServer framed) {
    driver.get("https://framed.localhost:%d/".formatted(framed.port()));
    driver.findElement(By.cssSelector("[data-testid='buy']")).click();
    agent.hands().see("The page belongs to somebody other than the seller");
    agent.hands().click("Close");
    assertThat(framed.requests()).anyMatch(request -> request.startsWith("POST /semper/offer"));
  }

  private static ChromiumBrowser chromium(AttackedAgent agent) throws IOException {
    ChromiumBrowser browser = agent.newChromium();
    new Purchase(agent.stage(), agent.shopper(), browser).pair();
    new ExtensionPopup(browser).awaitState("ready");
    return browser;
  }

  private static String page(int framed) {
    return """
    <!doctype html>
    <iframe id="cross-origin" src="https://framed.localhost:%d/"></iframe>
    <iframe id="same-origin" src="/inner"></iframe>
    <iframe id="srcdoc" srcdoc="%s"></iframe>
    <iframe id="data" src="data:text/html,%s"></iframe>
    <iframe id="sandboxed" sandbox="allow-scripts" src="https://framed.localhost:%d/"></iframe>
    """
        .formatted(framed, ESCAPED, ESCAPED, framed);
  }

  /// Its first page is what is given, all others show the control alone.
  private static TlsServer server(AttackedAgent agent, String host, String page, String offer)
      throws IOException {
    return TlsServer.start(
        agent.stage().marketplace().webCertificate(host).serverContext(),
        0,
        request -> {
          if (request.startsWith("POST /semper/offer")) {
            return answer("application/json", offer);
          }
          return answer("text/html", request.startsWith("GET / ") ? page : SHOP);
        });
  }

  private static String answer(String type, String content) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, content.length(), content);
  }
}
