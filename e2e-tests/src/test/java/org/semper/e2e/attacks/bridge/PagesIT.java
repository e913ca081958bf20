package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.semper.bridge.ListenerPorts;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.browser.NssDatabase;
import org.semper.e2e.browser.PublicWeb;

/// Attack 1: a page in the owner's browser tries everything a page can, on every port and path. From a page on this machine the
/// requests reach the agent; a page of the public web does not even get them out of the browser.
@Tag("browser")
@ExtendWith(SharedAgent.class)
final class PagesIT {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/v1/hello",
          "/v1/deals",
          "/v1/deals/open",
          "/v1/events",
          "/v1/pairing/commit",
          "/favicon.ico");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void in_chromium(AttackedAgent agent) throws Exception {
    try (HostilePage hostile = HostilePage.open(agent.stage().marketplace())) {
      try (ChromiumBrowser browser = agent.newChromium()) {
        attack(agent, hostile, addresses -> inChromium(browser, hostile, addresses));
      }
      requireForbidden(agent, hostile);
    }
  }

  @Test
  void in_chromium_from_the_public_web(AttackedAgent agent) throws Exception {
    try (HostilePage hostile = HostilePage.open(agent.stage().marketplace());
        ChromiumBrowser browser =
            agent.newChromium(new PublicWeb(hostile.page().port()).chromiumSwitches())) {
      attack(agent, hostile, addresses -> inChromium(browser, hostile, addresses));

      assertThat(hostile.witness().requests()).isEmpty();
    }
  }

  @Test
  void in_firefox(AttackedAgent agent) throws Exception {
    try (HostilePage hostile = HostilePage.open(agent.stage().marketplace())) {
      try (FirefoxBrowser browser = firefox(agent)) {
        attack(agent, hostile, addresses -> inFirefox(browser, hostile, addresses));
      }
      requireForbidden(agent, hostile);
    }
  }

  /// Firefox holds everything back but WebSockets, which its Local Network Access does not know; the agent refuses them.
  @Test
  void in_firefox_from_the_public_web(AttackedAgent agent) throws Exception {
    try (HostilePage hostile = HostilePage.open(agent.stage().marketplace())) {
      try (FirefoxBrowser browser =
          firefox(agent, new PublicWeb(hostile.page().port()).firefoxPreferences())) {
        attack(agent, hostile, addresses -> inFirefox(browser, hostile, addresses));
      }

      assertThat(hostile.witness().requests()).extracting(PagesIT::kind).containsOnly("websocket");
      RefusedCalls.areForbidden(agent, sent(agent, hostile));
    }
  }

  /// A browser that is told where to go.
  @FunctionalInterface
  private interface Visit {
    String attack(List<String> addresses);
  }

  private static void attack(AttackedAgent agent, HostilePage hostile, Visit visit)
      throws IOException {
    AgentState before = agent.state();

    String seen = visit.attack(addresses(agent, hostile));

    assertThat(seen.lines())
        .hasSizeGreaterThan(100)
        .allSatisfy(line -> assertThat(line).matches(".* (error|opaque|silence|sent)"));
    before.requireSame(agent.state());
  }

  /// The witness, every path of the agent's, and every port an agent may have.
  private static List<String> addresses(AttackedAgent agent, HostilePage hostile) {
    List<String> addresses = new ArrayList<>(List.of(hostile.witnessed("/v1/hello")));
    PATHS.forEach(path -> addresses.add("https://127.0.0.1:" + agent.port() + path));
    ListenerPorts.beside(agent.port())
        .all()
        .forEach(port -> addresses.add("https://127.0.0.1:" + port + "/v1/raise"));
    return addresses;
  }

  /// What the witness saw, the agent gets byte for byte: it answers all of it with the one 403.
  private static void requireForbidden(AttackedAgent agent, HostilePage hostile)
      throws IOException {
    List<String> sent = sent(agent, hostile);

    assertThat(sent)
        .extracting(PagesIT::kind)
        .contains("POST", "GET", "websocket", "multipart/form-data");
    RefusedCalls.areForbidden(agent, sent);
  }

  private static List<String> sent(AttackedAgent agent, HostilePage hostile) {
    return hostile.witness().requests().stream()
        .map(request ->
            request.replaceFirst("(?i)Host: localhost:[0-9]+", "Host: 127.0.0.1:" + agent.port()))
        .toList();
  }

  /// The method, or what is more telling.
  private static String kind(String request) {
    return Stream.of("websocket", "multipart/form-data")
        .filter(request.toLowerCase(Locale.ROOT)::contains)
        .findFirst()
        .orElse(request.substring(0, request.indexOf(' ')));
  }

  private static String inChromium(
      ChromiumBrowser browser, HostilePage hostile, List<String> addresses) {
    WebDriver driver = browser.driver();
    driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    driver.get(hostile.address());
    return String.valueOf(
        ((JavascriptExecutor) driver)
            .executeAsyncScript(HostilePage.attack(addresses) + ".then(arguments[0])"));
  }

  private static String inFirefox(
      FirefoxBrowser browser, HostilePage hostile, List<String> addresses) {
    browser.open(hostile.address());
    browser.evaluate(HostilePage.attack(addresses) + ".then(seen => window.seen = seen), true");
    return browser.evaluate("window.seen ?? null");
  }

  private static FirefoxBrowser firefox(AttackedAgent agent, String... preferences)
      throws IOException {
    Path profile = agent.stage().home().resolve(".mozilla/firefox/attacked.default");
    NssDatabase.in(profile).trust("SEMPER demo web root", agent.stage().marketplace().webRoot());
    agent.stage().command("trust", "install");
    return FirefoxBrowser.start(
        agent.stage().home(),
        profile,
        agent.stage().environment(),
        ExtensionFolder.ofCheckout(),
        "agent@semper.example",
        preferences);
  }
}
