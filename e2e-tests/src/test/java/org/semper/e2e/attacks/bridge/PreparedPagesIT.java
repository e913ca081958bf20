package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.semper.e2e.flows.Maker.CHROMIUM;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.support.ui.FluentWait;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.PublicWeb;
import org.semper.e2e.flows.Maker;
import org.semper.e2e.flows.Purchase;
import org.semper.e2e.pages.ExtensionPairingPage;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.pages.Toolbar;

/// Attack 15, for pages of the public web that are not the one in the address bar, or no longer: prerendered, kept for the way
/// back, left between the click and the window. No offer of theirs reaches the agent.
@Tag("browser")
@ParameterizedClass
@EnumSource
@ExtendWith(SharedAgent.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PreparedPagesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ELSEWHERE = "The page belongs to somebody other than the seller";

  /// Whether the browser knows the rules by which a page prepares another one.
  private static final String PREPARES =
      "String(HTMLScriptElement.supports?.('speculationrules') ?? false)";

  /// The owner takes note of what a page that was left could not fetch any more.
  private static final String SEEN = "chrome.runtime.sendMessage({type: 'seen'}).then(() => true)";

  /// Whether a page has come back as it was left; nothing, while it has not come back.
  private static final String STORED =
      "location.hostname === 'prepared.localhost'"
          + " && 'stored' in window ? String(window.stored) : null";

  /// Prepares another page of its own while it is shown.
  private static final String START =
      """
      <!doctype html><a href="/prepared" data-testid="buy">Prelude</a>
      <script type="speculationrules">
      {"prerender": [{"source": "list", "urls": ["/prepared"], "eagerness": "immediate"}]}
      </script>
      """;

  /// Clicks its own control whenever it can and tells its server once it has while nobody could see it.
  private static final String PREPARED =
      """
      <!doctype html><button data-semper-offer="/semper/offer" data-testid="buy">Buy</button>
      <script>
      const buy = document.querySelector('button');
      let unseen = 0;
      const click = () => {
        buy.click();
        buy.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
        if (document.prerendering && ++unseen === 10) fetch('/unseen');
      };
      setInterval(click, 20);
      for (const moment of ['pagehide', 'freeze', 'resume', 'visibilitychange', 'pageshow']) {
        addEventListener(moment, click);
        document.addEventListener(moment, click);
      }
      addEventListener('pageshow', event => window.stored = event.persisted);
      </script>
      """;

  private final AttackedAgent agent;
  private final String offer;
  @Parameter private Maker maker;
  private TlsServer shop;
  private TlsServer other;
  private Browser browser;

  /// Held back until the test lets the offer go.
  private volatile CountDownLatch held = new CountDownLatch(0);

  PreparedPagesIT(AttackedAgent agent) throws Exception {
    this.agent = agent;
    this.offer = agent.offers().fetch();
  }

  @BeforeParameterizedClassInvocation
  void pair() throws IOException {
    shop = server("prepared.localhost");
    other = server("evil.localhost");
    browser = start(new PublicWeb(shop.port(), other.port()));
    new Purchase(agent.stage(), agent.shopper(), browser).pair();
    new ExtensionPopup(browser).awaitState("ready");
  }

  @AfterParameterizedClassInvocation
  void close() throws IOException {
    new ExtensionPairingPage(browser).forget();
    browser.close();
    shop.close();
    other.close();
    agent.revokeOthers();
  }

  @Test
  void a_prerendered_page_that_clicks_by_itself() throws Exception {
    AgentState before = agent.state();
    long offers = offers(shop);
    browser.open(shop("/"));
    boolean prepares = browser.evaluate(PREPARES).equals("true");
    assertThat(prepares).as("whether %s prepares pages", maker).isEqualTo(maker == CHROMIUM);
    if (prepares) {
      await(() -> shop.requests().stream().anyMatch(request -> request.startsWith("GET /unseen")));
      assertThat(shop.requests())
          .anyMatch(request ->
              request.startsWith("GET /prepared")
                  && request.contains("Sec-Purpose: prefetch;prerender"));
    }
    browser.click("buy");
    awaitIn("location.pathname === '/prepared' && document.readyState === 'complete'");
    if (prepares) {
      awaitIn("performance.getEntriesByType('navigation')[0]?.activationStart > 0");
    }

    assertThat(offers(shop)).isEqualTo(offers);
    before.requireSameButNonces(agent.state());
    requireThatAClickIsTaken(shop);
  }

  @Test
  void a_page_from_the_back_forward_cache_that_clicks_by_itself() throws Exception {
    AgentState before = agent.state();
    long offers = offers(shop);
    await(this::comesBackAsItWasLeft);

    assertThat(offers(shop)).isEqualTo(offers);
    before.requireSameButNonces(agent.state());
    requireThatAClickIsTaken(shop);
  }

  /// A browser keeps a page if it likes, and need not when it is short of anything.
  private boolean comesBackAsItWasLeft() {
    browser.open(shop("/prepared"));
    browser.open(other("/prepared"));
    browser.back();
    return browser.evaluate(STORED).equals("true");
  }

  /// The shop answers only when its page is gone; the window that opens next is for the page that is there.
  @Test
  void a_page_that_is_left_between_the_click_and_the_window() throws Exception {
    AgentState before = agent.state();
    long offers = offers(shop);
    browser.open(shop("/prepared"));
    new Toolbar(browser).await(Toolbar.READY);
    held = new CountDownLatch(1);
    browser.click("buy");
    await(() -> offers(shop) == offers + 1);
    browser.open(other("/prepared"));
    held.countDown();

    before.requireSameButNonces(agent.state());
    requireThatAClickIsTaken(other);
    assertThat(openings(agent.state())).isEqualTo(openings(before) + 1);
  }

  /// What a person clicks in the page of the address bar does bring the offer, which is another shop's; the owner is told of that
  /// page and of no other.
  private void requireThatAClickIsTaken(TlsServer page) {
    browser.askExtension(SEEN);
    new Toolbar(browser).await(Toolbar.READY);
    long offers = offers(page);
    browser.click("buy");
    agent.hands().see(ELSEWHERE);
    assertThat(agent.hands().everythingSeen()).contains(":" + page.port()).contains("1 of 1");
    agent.hands().leave("Close");
    assertThat(offers(page)).isEqualTo(offers + 1);
  }

  /// How often a window was asked for.
  private static int openings(AgentState state) {
    String rows = String.valueOf(state.parts().get("table commerce_opening"));
    return Integer.parseInt(rows.substring(0, rows.indexOf(' ')));
  }

  private Browser start(PublicWeb web) throws IOException {
    agent.stage().command("trust", "install");
    return switch (maker) {
      case CHROMIUM -> agent.newChromium(web.chromiumSwitches());
      case FIREFOX -> agent.stage().startFirefox(web.firefoxPreferences());
    };
  }

  private String shop(String path) {
    return "https://prepared.localhost:" + shop.port() + path;
  }

  private String other(String path) {
    return "https://evil.localhost:" + other.port() + path;
  }

  private static long offers(TlsServer server) {
    return server.requests().stream().filter(r -> r.startsWith("POST /semper/offer")).count();
  }

  private static void await(BooleanSupplier condition) {
    new FluentWait<>(condition).withTimeout(PATIENCE).until(BooleanSupplier::getAsBoolean);
  }

  /// Waits until an expression is true in the page.
  private void awaitIn(String expression) {
    browser.evaluate("(" + expression + ") || null");
  }

  private TlsServer server(String host) throws IOException {
    return TlsServer.start(
        agent.stage().marketplace().webCertificate(host).serverContext(), 0, this::answer);
  }

  private String answer(String request) {
    if (request.startsWith("POST /semper/offer")) {
      awaitRelease();
      return answer("application/json", offer);
    }
    return answer("text/html", request.startsWith("GET / ") ? START : PREPARED);
  }

  private void awaitRelease() {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String answer(String type, String content) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, content.length(), content);
  }
}
