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
import org.semper.e2e.display.VirtualDisplay;
import org.semper.e2e.flows.Maker;

/// Before its shopper clicks, a tagged page sees no difference between a browser with the extension and one without.
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
  private Browser with;
  private Browser without;
  private CuriousPage page;

  UnseenIT(Maker maker) {
    this.maker = maker;
  }

  @BeforeEach
  void show_the_page_in_both() throws IOException {
    display = VirtualDisplay.start(folder);
    with = start("with", true);
    without = start("without", false);
    page = CuriousPage.serve(0, with.extensionOrigin());
    without.open(page.address());
    with.open(page.address());
    with.askExtension(NOTICED);
  }

  @AfterEach
  void strike_the_stage() {
    page.close();
    without.close();
    with.close();
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

  private Browser start(String name, boolean extended) throws IOException {
    ExtensionFolder extension = ExtensionFolder.ofCheckout();
    Path home = Files.createDirectories(folder.resolve(name));
    Path profile = home.resolve("profile");
    Map<String, String> environment = Map.of("DISPLAY", display.name());
    return switch (maker) {
      case CHROMIUM ->
          extended
              ? ChromiumBrowser.start(home, display.name(), extension)
              : ChromiumBrowser.startWithout(home, display.name(), extension);
      case FIREFOX ->
          extended
              ? FirefoxBrowser.start(home, profile, environment, extension, GECKO_ID)
              : FirefoxBrowser.startAsItIs(home, profile, environment, GECKO_ID);
    };
  }
}
