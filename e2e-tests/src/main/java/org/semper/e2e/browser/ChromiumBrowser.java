package org.semper.e2e.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// Chromium with the extension loaded, in a window on a display, driven by Selenium.
public final class ChromiumBrowser implements AutoCloseable {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage");

  private final ChromeDriver driver;
  private final String extensionOrigin;

  private ChromiumBrowser(ChromeDriver driver, String extensionOrigin) {
    this.driver = driver;
    this.extensionOrigin = extensionOrigin;
  }

  /// Starts it.
  ///
  /// @param home HOME of the browser; its NSS database decides which authorities are trusted
  /// @param display value of DISPLAY
  /// @param switches more of Chromium's
  public static ChromiumBrowser start(
      Path home, String display, ExtensionFolder extension, String... switches) throws IOException {
    Path profile = Files.createDirectories(home.resolve("chromium-profile"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(QUIET);
    options.addArguments(
        "--user-data-dir=" + profile,
        "--load-extension=" + extension.path(),
        "--window-size=1000,960",
        "--window-position=0,0");
    options.addArguments(switches);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("HOME", home.toString());
    environment.put("DISPLAY", display);
    environment.keySet().removeIf(name -> name.startsWith("XDG_"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .withEnvironment(environment)
            .withLogFile(home.resolve("chromedriver.log").toFile())
            .build();
    return new ChromiumBrowser(
        new ChromeDriver(service, options), "chrome-extension://" + extension.chromiumId());
  }

  public WebDriver driver() {
    return driver;
  }

  /// Origin of the extension's pages, such as `chrome-extension://…`.
  public String extensionOrigin() {
    return extensionOrigin;
  }

  /// Opens an address in a new tab and goes there.
  public void openTab(String address) {
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(address);
  }

  /// Writes a picture of the current page.
  public void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
