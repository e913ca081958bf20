package org.semper.e2e.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.wire.ServedPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the extension costs a page that has nothing to do with it: 5,000 elements, no tag. Taken from Chromium's own trace of the
/// page's main thread, beside the page's look at all its elements in the same run.
final class PageFigures {

  private static final int ELEMENTS = 5_000;
  private static final int LOADS = 60;
  private static final int LOOKS = 10;
  private static final String CONTENT_SCRIPT = "/content/content.js";

  /// What takes the main thread's time, as the trace names it; none of them is within another.
  private static final List<String> WORK = List.of("EvaluateScript", "FunctionCall");

  private static final List<String> COLLECTION = List.of("MinorGC", "MajorGC");

  private static final String LOOK_AT_ALL =
      """
      const begun = performance.now();
      let seen = 0;
      for (let turn = 0; turn < 100; turn++)
        for (const element of document.querySelectorAll('*')) seen += element.hasAttribute('data-semper-offer') ? 1 : 0;
      return (performance.now() - begun) / 100;
      """;

  private PageFigures() {}

  static void measure(Stage stage, Sheet sheet, String display) throws IOException {
    Samples ours = new Samples();
    Samples peers = new Samples();
    try (ServedPage page = ServedPage.serve(page());
        ChromiumBrowser browser =
            ChromiumBrowser.startTraced(stage.home(), display, ExtensionFolder.ofCheckout())) {
      for (int load = -1; load < LOADS; load++) {
        browser.driver().manage().logs().get(LogType.PERFORMANCE);
        browser.driver().get(page.address());
        long spent = spent(browser.driver().manage().logs().get(LogType.PERFORMANCE).getAll());
        if (load >= 0) {
          ours.add(spent);
        }
      }
      // Not between two loads: what this leaves behind, the next page's scripts would have to wait
      // for.
      for (int look = 0; look < LOOKS; look++) {
        Object all = ((JavascriptExecutor) browser.driver()).executeScript(LOOK_AT_ALL);
        peers.add(Math.round(Double.parseDouble(String.valueOf(all)) * 1e6));
      }
    }
    sheet.title("A page of 5,000 elements that has no tag");
    String peer = "looking at every element takes " + Sheet.millis(peers.median());
    sheet.times("content script on the main thread", ours, peer, "< 1 ms");
  }

  /// @return nanoseconds of the processor that the content script took; neither what else the machine does meanwhile is in it, nor
  ///     the collection of what earlier pages left behind, which the script's first object may set off
  private static long spent(List<LogEntry> entries) {
    List<JsonNode> events =
        entries.stream()
            .map(entry -> JsonMapper.shared().readTree(entry.getMessage()).path("message"))
            .filter(message -> message.path("method").asString("").equals("Tracing.dataCollected"))
            .map(message -> message.path("params"))
            .toList();
    return named(events, WORK)
        .filter(PageFigures::isOurs)
        .mapToLong(event -> nanos(event) - collected(events, event))
        .sum();
  }

  private static long collected(List<JsonNode> events, JsonNode ours) {
    long begin = ours.path("ts").asLong(0);
    long end = begin + ours.path("dur").asLong(0);
    return named(events, COLLECTION)
        .filter(event -> event.path("tid").equals(ours.path("tid")))
        .filter(event -> begin <= event.path("ts").asLong(0) && event.path("ts").asLong(0) < end)
        .mapToLong(PageFigures::nanos)
        .sum();
  }

  private static Stream<JsonNode> named(List<JsonNode> events, List<String> names) {
    return events.stream().filter(event -> names.contains(event.path("name").asString("")));
  }

  private static long nanos(JsonNode event) {
    return event.path("tdur").asLong(0) * 1000;
  }

  private static boolean isOurs(JsonNode event) {
    return event.path("args").path("data").path("url").asString("").endsWith(CONTENT_SCRIPT);
  }

  private static String page() {
    String item = "<p class='item'>Nothing to buy here</p>\n";
    return "<!doctype html><html lang='en'><title>Long</title><body>"
        + item.repeat(ELEMENTS)
        + "</body></html>";
  }
}
