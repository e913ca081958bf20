package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.pages.CartPage;
import org.semper.e2e.pages.CataloguePage;
import org.semper.e2e.pages.ExtensionPairingPage;
import org.semper.e2e.pages.OrderPage;
import org.semper.e2e.pages.Toolbar;
import org.semper.e2e.robot.RobotHands;
import org.semper.shop.FreePorts;
import org.semper.shop.MarketPorts;

/// Three people who have nothing of SEMPER follow the guide to a market that stays, command by command: its operator, a shopper, and
/// somebody who checks the shopper's proof.
@Tag("browser")
final class FreshHomeIT {

  private static final String TOTAL = "336,67 FRF";
  private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{4} ){15}[0-9a-f]{4}");
  private static final Pattern DEAL = Pattern.compile("(?m)^([A-Za-z0-9_-]{43}) ");

  @TempDir private Path folder;
  private final MarketPorts ports = FreePorts.draw();
  private VirtualDisplay display;
  private FreshHome operator;
  private FreshHome shopper;
  private FreshHome checker;
  private Process market;
  private RobotHands hands;
  private ChromiumBrowser browser;

  @BeforeEach
  void lay_out_the_homes() throws IOException {
    display = VirtualDisplay.start(folder);
    operator = FreshHome.in(folder.resolve("operator"), display.name());
    shopper = FreshHome.in(folder.resolve("shopper"), display.name());
    checker = FreshHome.in(folder.resolve("checker"), display.name());
  }

  @AfterEach
  void end() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
    if (hands != null) {
      hands.close();
    }
    if (market != null) {
      market.destroy();
      assertThat(market.waitFor(60, TimeUnit.SECONDS)).as("the market ends").isTrue();
    }
    display.close();
  }

  @Test
  void the_guide_leads_from_nothing_to_a_proof_that_others_check() throws Exception {
    MarketGuide guide = MarketGuide.read();
    String fingerprint = opensTheMarket(guide.operator());
    for (String file : List.of("trust-list.jws", "web-root.pem")) {
      Path kept = operator.path().resolve(".local/share/semper-market").resolve(file);
      Files.copy(kept, shopper.path().resolve(file));
    }
    Files.copy(shopper.path().resolve("trust-list.jws"), checker.path().resolve("trust-list.jws"));

    shops(guide.shopper(), fingerprint);
    Files.copy(shopper.path().resolve("deal.semper"), checker.path().resolve("deal.semper"));

    List<String> checked = new ArrayList<>();
    for (String command : guide.checker()) {
      checked.add(checker.type(command));
    }
    assertThat(checked.getFirst()).contains(fingerprint);
    assertThat(checked.getLast()).startsWith("ACCEPT (DEMO)").contains("Camille Martin");
  }

  /// @return the fingerprint that the operator tells shoppers
  private String opensTheMarket(List<String> commands) throws IOException {
    assertThat(commands).hasSize(1);
    market = operator.start(commands.getFirst() + " --ports " + ports.first());
    StringBuilder printed = new StringBuilder();
    BufferedReader output = market.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      printed.append(line).append('\n');
      if (line.startsWith("The market is open")) {
        return FINGERPRINT
            .matcher(printed)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(printed))
            .group();
      }
    }
    throw new AssertionError("the market ended: " + printed);
  }

  private void shops(List<String> commands, String fingerprint) throws Exception {
    String deal = "";
    for (String command : commands) {
      switch (command) {
        case "./semper agent run" -> setsUp();
        case "./semper agent pair" -> {
          shopper.type(command);
          pairs();
        }
        case "./semper agent show" -> {
          shopper.type(command);
          new Shopper(hands).unlock();
        }
        case "./semper agent deals" -> {
          buys();
          deal = only(DEAL, shopper.type(command));
        }
        case String asked when asked.contains(" trust-list add ") ->
            assertThat(shopper.type(command)).contains(fingerprint);
        case String asked when asked.endsWith(" purse list") ->
            assertThat(shopper.type(command)).contains("FRF", "EUR");
        default -> shopper.type(command.replace("DEAL", deal));
      }
    }
  }

  private void setsUp() {
    hands = shopper.startAgent();
    new Shopper(hands).setUp();
  }

  private void pairs() throws Exception {
    browser = ChromiumBrowser.start(shopper.path(), display.name(), ExtensionFolder.ofCheckout());
    ExtensionPairingPage page = new ExtensionPairingPage(browser);
    new Shopper(hands).pair(page.begin(shopper.port()));
    page.confirm();
  }

  private void buys() {
    String shop = "https://actimedia.localhost:" + (ports.first() + 3);
    CartPage cart = new CataloguePage(browser, shop).add("bach-preludes");
    new Toolbar(browser).await(Toolbar.READY);
    cart.buy();
    Shopper person = new Shopper(hands);
    person.readOffer("ACTIMEDIA S.A.", TOTAL);
    person.order();
    person.pay(TOTAL);
    person.takeReceipt();
    assertThat(new OrderPage(browser).total()).contains("336.67");
  }

  private static String only(Pattern pattern, String text) {
    List<String> found =
        pattern.matcher(text).results().map(match -> match.group(1)).distinct().toList();
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }
}
