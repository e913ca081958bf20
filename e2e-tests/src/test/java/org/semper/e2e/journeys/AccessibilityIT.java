package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.pages.CataloguePage;
import org.semper.e2e.pages.ExtensionPopup;
import org.semper.e2e.pages.MerchantDesk;
import org.semper.shop.storefront.ServedStorefront;
import org.semper.shop.storefront.ShownOrder;
import org.semper.shop.storefront.Storefront;
import org.semper.shop.storefront.Storefronts;
import org.semper.shop.storefront.desk.PlayedClaims;
import org.semper.shop.storefront.desk.ServedDesk;
import org.semper.shop.storefront.desk.ShownClaim;

/// Every page of the extension, of both shops and of their desks can be used by everybody, as far as axe-core can tell.
@Tag("browser")
final class AccessibilityIT {

  private static final List<String> CONNECTIONS =
      List.of(
          "ready",
          "locked",
          "starting",
          "not-paired",
          "not-found",
          "untrusted",
          "unknown-here",
          "impostor",
          "clock",
          "version");
  private static final List<String> DEALS =
      List.of("waiting", "in-doubt", "paying", "refused", "paid", "rejected");

  @TempDir private static Path folder;
  private static VirtualDisplay display;
  private static Stage stage;
  private static ChromiumBrowser browser;
  private static AxeCheck axe;

  @BeforeAll
  static void set_the_stage() throws IOException {
    display = VirtualDisplay.start(folder);
    stage = Stage.set(folder, display.name());
    browser = stage.startChromium();
    axe = new AxeCheck(browser);
  }

  @AfterAll
  static void strike_the_stage() throws IOException {
    browser.close();
    stage.close();
    display.close();
  }

  @Test
  void the_popup_in_every_state() throws IOException {
    PlayedPopup popup = new PlayedPopup(browser);
    for (Map.Entry<String, String> state : popupStates().toList()) {
      assertThat(popup.stateIf(state.getValue())).as(state.getKey()).isNotBlank();
      axe.passes("popup " + state.getKey());
    }
    assertThat(new ExtensionPopup(browser).state()).isNotBlank();
    axe.passes("popup as it really is");
  }

  @Test
  void the_page_that_pairs_at_every_step() throws IOException {
    browser.driver().get(browser.extensionOrigin() + "/pairing.html");
    axe.passes("pairing begin");
    browser.driver().findElement(By.cssSelector("[data-testid='pairing-start']")).click();
    await(By.cssSelector("[data-testid='pairing-problem']"));
    axe.passes("pairing no agent");
    for (String step : List.of("code", "done")) {
      ((JavascriptExecutor) browser.driver())
          .executeScript(
              "document.getElementById('problem').hidden = true;"
                  + "document.getElementById('digits').value = '1234 5678';"
                  + "for (const s of ['begin', 'code', 'done'])"
                  + " document.getElementById(s).hidden = s !== arguments[0];",
              step);
      axe.passes("pairing " + step);
    }
  }

  @Test
  void every_page_of_the_shops_that_a_shopper_without_semper_sees() throws IOException {
    shop("actimedia", "bach-preludes");
    shop("notenhaus", "bach-cellosuiten");
  }

  @Test
  void every_order_of_the_shops_however_far_it_is() throws IOException {
    for (Storefront shop : List.of(Storefronts.actimedia(), Storefronts.notenhaus())) {
      try (ServedStorefront site = ServedStorefront.open(shop, "https://shop.example")) {
        for (ShownOrder.State state : ShownOrder.State.values()) {
          browser.open(site.address() + "/orders/" + state);
          String page = shop.key() + "-order-" + state.key();
          assertThat(browser.text("order-total")).as(page).isNotBlank();
          axe.passes(page);
        }
      }
    }
  }

  @Test
  void every_page_of_the_desks_in_every_state() throws IOException {
    for (Storefront shop : List.of(Storefronts.actimedia(), Storefronts.notenhaus())) {
      PlayedClaims claims = new PlayedClaims(shop.currency());
      try (ServedDesk site = ServedDesk.open(shop, claims, Clock.systemUTC())) {
        desk(shop.key() + " desk ", site);
      }
    }
  }

  private void desk(String name, ServedDesk site) throws IOException {
    browser.open(site.address() + "/desk");
    axe.passes(name + "locked");
    browser.open(site.link());
    axe.passes(name + "list");
    browser.open(site.address() + "/desk/claims?shelf=past&page=2");
    axe.passes(name + "shelf");
    browser.open(site.address() + "/desk/orders");
    axe.passes(name + "orders");
    for (ShownClaim.State state : ShownClaim.State.values()) {
      browser.open(site.address() + "/desk/claims/" + state);
      assertThat(browser.text("paid")).isNotBlank();
      axe.passes(name + state.key());
    }
    MerchantDesk desk = new MerchantDesk(browser);
    browser.open(site.address() + "/desk/claims/OPEN");
    assertThat(desk.acceptPart("1.2.3", "We are sorry.")).contains("870");
    axe.passes(name + "mistaken");
    assertThat(desk.acceptPart("12", "We are sorry.")).startsWith("12");
    axe.passes(name + "confirm");
    String other = browser.openTab(site.address() + "/desk/claims/OPEN");
    desk.acceptPart("13", "Sorry again.");
    desk.sign();
    browser.closeTab();
    browser.switchTo(other);
    desk.sign();
    assertThat(browser.text("late")).isEqualTo("We are sorry.");
    axe.passes(name + "late");
    browser.click("leave");
    assertThat(browser.text("message")).isNotBlank();
    axe.passes(name + "left");
  }

  private void shop(String key, String sku) throws IOException {
    WebDriver driver = browser.driver();
    String origin = stage.marketplace().origin(key).text();
    for (String path : List.of("/", "/cart", "/terms", "/nowhere")) {
      driver.get(origin + path);
      axe.passes(key + path);
    }
    new CataloguePage(browser, origin).add(sku);
    axe.passes(key + "/cart with something in it");
    driver.get(origin + "/checkout");
    axe.passes(key + "/checkout");
    fill(driver, "country", "nowhere");
    driver.findElement(By.cssSelector("form.address button")).click();
    await(By.cssSelector("[role=alert]"));
    axe.passes(key + "/checkout with an error");
    fill(driver, "country", "FR");
    driver.findElement(By.cssSelector("form.address button")).click();
    await(By.cssSelector("[data-testid='placed']"));
    axe.passes(key + " order placed");
  }

  private void await(By place) {
    browser.waiting().until(ExpectedConditions.visibilityOfElementLocated(place));
  }

  private static void fill(WebDriver driver, String last, String value) {
    for (WebElement field : driver.findElements(By.cssSelector("form.address input"))) {
      field.clear();
      field.sendKeys(last.equals(field.getAttribute("name")) ? value : "a@b.example");
    }
  }

  private static Stream<Map.Entry<String, String>> popupStates() {
    Stream<Map.Entry<String, String>> connections =
        CONNECTIONS.stream().map(state -> Map.entry(state, status(state, "", "")));
    Stream<Map.Entry<String, String>> deals =
        DEALS.stream().map(state -> Map.entry("deal-" + state, status("ready", "", deal(state))));
    Map.Entry<String, String> startable =
        Map.entry(
            "startable",
            status("not-found", "", "")
                .replace("\"checkedAt\"", "\"startable\": true, \"checkedAt\""));
    Map.Entry<String, String> failed =
        Map.entry(
            "failure",
            status(
                "ready",
                "\"failure\": {\"code\": \"OFFER_EXPIRED\", \"origin\": \"https://shop.example\", \"at\": 0},",
                deal("paid")));
    Map.Entry<String, String> many =
        Map.entry(
            "deals",
            status(
                "ready", "", String.join(",", DEALS.stream().map(AccessibilityIT::deal).toList())));
    return Stream.of(connections, deals, Stream.of(startable, failed, many)).flatMap(all -> all);
  }

  private static String status(String connection, String failure, String deals) {
    return """
    {"connection": {"state": "%s", "checkedAt": 0}, "paired": %s, %s "sending": false, "deals": [%s]}
    """
        .formatted(connection, !connection.equals("not-paired"), failure, deals);
  }

  private static String deal(String state) {
    return """
    {"deal": "%s", "state": "%s", "seller": "ACTIMEDIA S.A.", "orderNumber": "A-1001",
     "total": {"minorUnits": 87000, "currency": "FRF"}}
    """
        .formatted(state, state);
  }
}
