package org.semper.e2e.bench;

import java.io.IOException;
import java.util.Map;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.PublicWeb;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;
import org.semper.e2e.wire.ServedPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whether a page of the public web can tell by its clock that the extension and the agent are there. The page asks, in turn, for
/// what is there and for what nobody has, and takes the time of both. The figure is how often somebody guesses right who sees
/// one time of each: a coin is right in 50 of 100.
final class UnseenFigures {

  private static final int WARM_UP = 20;
  private static final int TIMES = 400;

  /// Isolated from other origins, so that it has the finest clock a page can get (Cross-Origin-Opener-Policy and
  /// Cross-Origin-Embedder-Policy).
  private static final Map<String, String> ISOLATED =
      Map.of(
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Embedder-Policy", "require-corp");

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>Clock</title><script>
      const timed = async (address) => {
        const begun = performance.now();
        await fetch(address).catch(() => {});
        return performance.now() - begun;
      };
      window.race = async (there, nobodys, times) => {
        const taken = {there: [], nobodys: []};
        for (let turn = 0; turn < times; turn++) {
          const first = turn % 2 === 0;
          if (first) taken.there.push(await timed(there));
          taken.nobodys.push(await timed(nobodys));
          if (!first) taken.there.push(await timed(there));
        }
        return JSON.stringify(taken);
      };
      </script></html>
      """;

  private final Sheet sheet;

  private UnseenFigures(Sheet sheet) {
    this.sheet = sheet;
  }

  static void measure(Stage stage, Sheet sheet) throws Exception {
    ServedPage page = ServedPage.serve(PAGE, ISOLATED);
    PublicWeb web = new PublicWeb(page.port());
    sheet.title("A page of the public web that looks for the extension and the agent by its clock");
    try (RobotHands hands = stage.startAgent("run")) {
      ReadyShopper.at(stage, hands);
      stage.command("trust", "install");
      int agent = stage.runningAgent().port();
      UnseenFigures figures = new UnseenFigures(sheet);
      try (Browser chromium = stage.startChromium(web.chromiumSwitches())) {
        figures.measureExtension(chromium, page);
        figures.measureAgent("Chromium", chromium, page, agent);
      }
      try (Browser firefox = stage.startFirefox(web.firefoxPreferences())) {
        figures.measureAgent("Firefox", firefox, page, agent);
      }
    } finally {
      page.close();
    }
  }

  /// In Firefox nobody can ask: the extension's address is another one in each profile.
  private void measureExtension(Browser chromium, ServedPage page) {
    open(chromium, page);
    String nobodys = "chrome-extension://" + "a".repeat(32);
    print(
        "Chromium, a file of the extension",
        race(chromium, chromium.extensionOrigin() + "/manifest.json", nobodys + "/manifest.json"));
  }

  private void measureAgent(String name, Browser browser, ServedPage page, int agent)
      throws IOException {
    open(browser, page);
    print(
        name + ", the agent's port, to who knew it",
        race(browser, address(agent), address(ServedPage.nobodysPort())));
  }

  private static void open(Browser browser, ServedPage page) {
    browser.open(page.address());
  }

  /// @param there times of what is there
  private record Times(Samples there, Samples nobodys) {}

  private static Times race(Browser browser, String there, String nobodys) {
    String call = "window.race('%s', '%s', %d)".formatted(there, nobodys, WARM_UP + TIMES);
    JsonNode taken = JsonMapper.shared().readTree(browser.evaluate(call));
    return new Times(samples(taken.path("there")), samples(taken.path("nobodys")));
  }

  private static Samples samples(JsonNode millis) {
    Samples samples = new Samples();
    for (int i = WARM_UP; i < millis.size(); i++) {
      samples.add(Math.round(millis.path(i).asDouble() * 1e6));
    }
    return samples;
  }

  private void print(String what, Times times) {
    sheet.line(
        what,
        "%.0f %% right".formatted(100 * times.there.toldApart(times.nobodys)),
        "p50 %s, of nobody's %s"
            .formatted(Sheet.millis(times.there.median()), Sheet.millis(times.nobodys.median())),
        "50 %");
  }

  private static String address(int port) {
    return "https://127.0.0.1:" + port + "/v1/hello";
  }
}
