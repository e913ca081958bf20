package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chromium.HasCdp;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;

/// Deque's axe-core on the page that a browser's first tab shows, with all its rules, best practices among them, light and dark.
/// What it looked at is in `target/pages`, for people to look at.
final class AxeCheck {

  private static final Path PICTURES = Path.of("target", "pages");
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
          ({violations}) => done(violations.flatMap(({id, nodes}) =>
              nodes.map(({target, failureSummary}) => `${id} ${target}: ${failureSummary}`))),
          (error) => done([String(error)]));
      """;

  private final ChromiumBrowser browser;

  /// Has every page that the tab opens from now on come with axe-core.
  ///
  /// @throws org.opentest4j.TestAbortedException if axe-core is not installed
  AxeCheck(ChromiumBrowser browser) throws IOException {
    Path script = ExtensionFolder.ofCheckout().path().resolve("node_modules/axe-core/axe.min.js");
    assumeThat(script).as("axe-core: npm ci in web-extension").exists();
    this.browser = browser;
    devTools()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Files.readString(script)));
    Files.createDirectories(PICTURES);
  }

  /// Asserts that nothing is wrong on the current page.
  ///
  /// @param page what it is called in a failure
  void passes(String page) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      prefer(scheme);
      JavascriptExecutor script = (JavascriptExecutor) browser.driver();
      assertThat((List<?>) script.executeAsyncScript(RUN)).as(page + ", " + scheme).isEmpty();
      browser.picture(PICTURES.resolve(page.replaceAll("[^a-z]+", "-") + "-" + scheme + ".png"));
    }
  }

  private void prefer(String scheme) {
    devTools()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private HasCdp devTools() {
    return (HasCdp) browser.driver();
  }
}
