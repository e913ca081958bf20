package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.display.VirtualDisplay;

/// Before its shopper clicks, a tagged page sees no difference between a browser with the extension and one without.
@Tag("browser")
final class UnseenIT {

  private static final String GECKO_ID = "agent@semper.example";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// True once the extension has found the page's tags.
  private static final String NOTICED =
      "chrome.storage.session.get('tagged').then(({tagged}) => tagged && Object.keys(tagged).length ? true : null)";

  @TempDir private Path folder;
  private VirtualDisplay display;

  @BeforeEach
  void set_the_stage() throws IOException {
    display = VirtualDisplay.start(folder);
  }

  @AfterEach
  void strike_the_stage() {
    display.close();
  }

  @Test
  void a_page_in_chromium_sees_nothing() throws IOException {
    ExtensionFolder extension = ExtensionFolder.ofCheckout();
    String origin = "chrome-extension://" + extension.chromiumId();
    try (CuriousPage page = CuriousPage.serve(0, origin)) {
      String with;
      try (ChromiumBrowser browser =
          ChromiumBrowser.start(home("with"), display.name(), extension)) {
        browser.driver().get(page.address());
        String tab = browser.driver().getWindowHandle();
        browser.openTab(origin + "/popup.html");
        waiting(browser.driver())
            .until(driver ->
                ((JavascriptExecutor) driver).executeAsyncScript(NOTICED + ".then(arguments[0])")
                    != null);
        browser.driver().switchTo().window(tab);
        with = looked(browser.driver());
      }
      try (ChromiumBrowser browser =
          ChromiumBrowser.startWithout(home("without"), display.name(), extension)) {
        browser.driver().get(page.address());
        assertThat(with).isEqualTo(looked(browser.driver())).contains("TypeError");
      }
    }
  }

  @Test
  void a_page_in_firefox_sees_nothing() throws IOException {
    try (CuriousPage page =
        CuriousPage.serve(0, "moz-extension://5e3be4a0-0000-4000-8000-000000001997")) {
      String with;
      try (FirefoxBrowser browser =
          FirefoxBrowser.start(
              home("with"),
              profile("with"),
              environment(),
              ExtensionFolder.ofCheckout(),
              GECKO_ID)) {
        browser.open(page.address());
        String tab = browser.openTab(browser.extensionOrigin() + "/popup.html");
        browser.await(NOTICED);
        browser.switchTo(tab);
        with = looked(browser);
      }
      try (FirefoxBrowser browser =
          FirefoxBrowser.startAsItIs(
              home("without"), profile("without"), environment(), GECKO_ID)) {
        browser.open(page.address());
        assertThat(with).isEqualTo(looked(browser)).contains("TypeError");
      }
    }
  }

  private static String looked(WebDriver driver) {
    driver.findElement(By.id("look")).click();
    By seen = By.cssSelector("[data-testid='seen']");
    return waiting(driver).until(ExpectedConditions.visibilityOfElementLocated(seen)).getText();
  }

  private static String looked(FirefoxBrowser browser) {
    browser.click("look");
    return browser.text("seen");
  }

  private static WebDriverWait waiting(WebDriver driver) {
    return new WebDriverWait(driver, PATIENCE);
  }

  private Map<String, String> environment() {
    return Map.of("DISPLAY", display.name());
  }

  private Path home(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private Path profile(String name) throws IOException {
    return home(name).resolve("profile");
  }
}
