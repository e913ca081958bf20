package org.semper.e2e.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Chromium with the extension loaded, in a window on a display, driven by Selenium.
public final class ChromiumBrowser implements Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Between two looks at a page.
  private static final Duration LOOK = Duration.ofMillis(50);

  /// In which Chromium's first page, that of a new tab, has loaded.
  private static final Duration FIRST_PAGE = Duration.ofSeconds(6);

  private static final int STARTS = 5;

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
    return start(Map.of("DISPLAY", display), home, extension, switches);
  }

  /// Starts it.
  ///
  /// @param environment what it finds there beside its HOME
  public static ChromiumBrowser start(
      Map<String, String> environment, Path home, ExtensionFolder extension, String... switches)
      throws IOException {
    ChromeOptions options = options("--load-extension=" + extension.path());
    options.addArguments(switches);
    return started(environment, home, extension, options);
  }

  /// Starts it without the extension, to see what difference that makes.
  ///
  /// @param extension that is not there
  /// @param switches more of Chromium's
  public static ChromiumBrowser startWithout(
      Path home, String display, ExtensionFolder extension, String... switches) throws IOException {
    ChromeOptions options = options("--disable-extensions");
    options.addArguments(switches);
    return started(Map.of("DISPLAY", display), home, extension, options);
  }

  /// Starts it with a trace of all that the pages' main threads do, for the log type `performance`.
  public static ChromiumBrowser startTraced(Path home, String display, ExtensionFolder extension)
      throws IOException {
    ChromeOptions options = options("--load-extension=" + extension.path());
    options.setExperimentalOption(
        "perfLoggingPrefs", Map.of("traceCategories", "devtools.timeline"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return started(Map.of("DISPLAY", display), home, extension, options);
  }

  private static ChromeOptions options(String loading) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(QUIET);
    options.addArguments(loading, "--window-size=1000,960", "--window-position=0,0");
    return options;
  }

  private static ChromiumBrowser started(
      Map<String, String> more, Path home, ExtensionFolder extension, ChromeOptions options)
      throws IOException {
    Path profile = Files.createDirectories(home.resolve("chromium-profile"));
    findHosts(home, profile);
    options.addArguments("--user-data-dir=" + profile);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putAll(more);
    environment.put("HOME", home.toString());
    environment.keySet().removeIf(name -> name.startsWith("XDG_"));
    options.setPageLoadTimeout(FIRST_PAGE);
    File log = home.resolve("chromedriver.log").toFile();
    return new ChromiumBrowser(
        attached(environment, log, options), "chrome-extension://" + extension.chromiumId());
  }

  /// A driver that attaches while Chromium's first page takes the place of the document it begins with may wait for that document
  /// before every command, for good; then both are started again.
  private static ChromeDriver attached(
      Map<String, String> environment, File log, ChromeOptions options) {
    for (int start = 1; ; start++) {
      ChromeDriver driver = new ChromeDriver(service(environment, log), options);
      try {
        driver.getTitle();
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        return driver;
      } catch (TimeoutException e) {
        driver.quit();
        if (start == STARTS) {
          throw e;
        }
      }
    }
  }

  private static ChromeDriverService service(Map<String, String> environment, File log) {
    return new ChromeDriverService.Builder()
        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
        .usingAnyFreePort()
        .withEnvironment(environment)
        .withLogFile(log)
        .build();
  }

  public WebDriver driver() {
    return driver;
  }

  /// Patient, and soon there once it is as awaited.
  public FluentWait<WebDriver> waiting() {
    return new WebDriverWait(driver, PATIENCE, LOOK).ignoring(StaleElementReferenceException.class);
  }

  @Override
  public String extensionOrigin() {
    return extensionOrigin;
  }

  @Override
  public void open(String address) {
    driver.get(address);
  }

  @Override
  public void back() {
    driver.navigate().back();
  }

  @Override
  public String openTab(String address) {
    return open(address, WindowType.TAB);
  }

  @Override
  public String openWindow(String address) {
    return open(address, WindowType.WINDOW);
  }

  @Override
  public void switchTo(String tab) {
    driver.switchTo().window(tab);
  }

  @Override
  public void closeTab() {
    driver.close();
  }

  @Override
  public void click(String testId) {
    clickable(testId).click();
  }

  @Override
  public void doubleClick(String testId) {
    new Actions(driver).doubleClick(clickable(testId)).perform();
  }

  @Override
  public void type(String testId, String text) {
    clickable(testId).click();
    new Actions(driver).sendKeys(text).perform();
  }

  @Override
  public String text(String testId) {
    AtomicReference<String> shown = new AtomicReference<>("");
    waiting()
        .until(_ -> {
          WebElement element = driver.findElement(by(testId));
          shown.set(element.isDisplayed() ? element.getText() : "");
          return !shown.get().isBlank();
        });
    return shown.get();
  }

  @Override
  public String evaluate(String expression) {
    String script =
        """
        const done = arguments[0];
        (async () => (%s))().then(value => done(value === undefined ? null : value), () => done(null));
        """
            .formatted(expression);
    AtomicReference<String> value = new AtomicReference<>("");
    waiting()
        .ignoring(JavascriptException.class)
        .withMessage(expression)
        .until(_ -> {
          Optional<Object> found = Optional.ofNullable(driver.executeAsyncScript(script));
          found.ifPresent(answer -> value.set(answer.toString()));
          return found.isPresent();
        });
    return value.get();
  }

  @Override
  public void picture(Path file) throws IOException {
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }

  /// Chromium looks for its owner's native messaging hosts in its profile, and lets nobody drive it in its ordinary one.
  private static void findHosts(Path home, Path profile) throws IOException {
    Path hosts = profile.resolve("NativeMessagingHosts");
    if (!Files.isSymbolicLink(hosts)) {
      Files.createSymbolicLink(hosts, home.resolve(".config/chromium/NativeMessagingHosts"));
    }
  }

  private String open(String address, WindowType where) {
    String before = driver.getWindowHandle();
    driver.switchTo().newWindow(where);
    driver.get(address);
    return before;
  }

  private WebElement clickable(String testId) {
    return waiting().until(ExpectedConditions.elementToBeClickable(by(testId)));
  }

  private static By by(String testId) {
    return By.cssSelector("[data-testid='" + testId + "']");
  }
}
