package org.semper.e2e.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Firefox with the extension loaded, driven over WebDriver BiDi without a driver program.
public final class FirefoxBrowser implements Browser {

  /// Fixed for the profile, so that the extension's pages have a known address.
  private static final String EXTENSION_UUID = "5e3be4a0-0000-4000-8000-000000001997";

  private static final String READY = "WebDriver BiDi listening on ";
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Between two looks at a page.
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Process process;
  private final BidiConnection bidi;
  private String context;

  private FirefoxBrowser(Process process, BidiConnection bidi) {
    this.process = process;
    this.bidi = bidi;
    bidi.send("session.new", bidi.parameters().set("capabilities", bidi.parameters()));
    this.context =
        bidi.send("browsingContext.getTree", bidi.parameters())
            .path("contexts")
            .path(0)
            .path("context")
            .asString();
  }

  /// Starts it and installs the extension.
  ///
  /// @param home HOME of the browser
  /// @param profile its profile, whose certificate database decides which authorities are trusted
  /// @param geckoId the extension's id in its manifest
  /// @param preferences lines of `user.js`, such as `user_pref("name", "value");`
  public static FirefoxBrowser start(
      Path home,
      Path profile,
      Map<String, String> environment,
      ExtensionFolder extension,
      String geckoId,
      String... preferences)
      throws IOException {
    FirefoxBrowser browser = startAsItIs(home, profile, environment, geckoId, preferences);
    browser.install(extension);
    return browser;
  }

  /// Starts it with whatever extensions this machine's policies give it.
  ///
  /// @param geckoId the extension whose pages get a known address, if it is there
  /// @param preferences lines of `user.js`, such as `user_pref("name", "value");`
  public static FirefoxBrowser startAsItIs(
      Path home,
      Path profile,
      Map<String, String> environment,
      String geckoId,
      String... preferences)
      throws IOException {
    Files.createDirectories(profile);
    Files.writeString(
        profile.resolve("user.js"),
        "user_pref(\"extensions.webextensions.uuids\", \"{\\\"%s\\\":\\\"%s\\\"}\");\n"
                .formatted(geckoId, EXTENSION_UUID)
            + String.join("\n", preferences));
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    "firefox-esr",
                    "--profile",
                    profile.toString(),
                    "--no-remote",
                    "--new-instance",
                    "--remote-debugging-port",
                    "0",
                    "--remote-allow-system-access"))
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    return new FirefoxBrowser(
        process, new BidiConnection(URI.create(address(process) + "/session")));
  }

  /// Installs the extension; in place of an older version, if there is one.
  public void install(ExtensionFolder extension) {
    ObjectNode install = bidi.parameters();
    install.putObject("extensionData").put("type", "path").put("path", extension.path().toString());
    bidi.send("webExtension.install", install);
  }

  @Override
  public String extensionOrigin() {
    return "moz-extension://" + EXTENSION_UUID;
  }

  @Override
  public void open(String address) {
    bidi.send("browsingContext.navigate", current().put("url", address).put("wait", "complete"));
  }

  @Override
  public void back() {
    bidi.send("browsingContext.traverseHistory", current().put("delta", -1));
  }

  @Override
  public String openTab(String address) {
    return open(address, "tab");
  }

  @Override
  public String openWindow(String address) {
    return open(address, "window");
  }

  @Override
  public void switchTo(String tab) {
    context = tab;
    bidi.send("browsingContext.activate", current());
  }

  @Override
  public void closeTab() {
    bidi.send("browsingContext.close", current());
  }

  @Override
  public void click(String testId) {
    press(testId, 1);
  }

  @Override
  public void doubleClick(String testId) {
    press(testId, 2);
  }

  @Override
  public void type(String testId, String text) {
    press(testId, 1);
    ObjectNode perform = current();
    ArrayNode actions = actions(perform, "key");
    text.chars()
        .mapToObj(Character::toString)
        .forEach(key -> {
          actions.addObject().put("type", "keyDown").put("value", key);
          actions.addObject().put("type", "keyUp").put("value", key);
        });
    bidi.send("input.performActions", perform);
  }

  @Override
  public String text(String testId) {
    return evaluate(
        """
        (() => {
          const e = document.querySelector("[data-testid='%s']");
          return e?.getClientRects().length && e.innerText.trim() ? e.innerText.trim().replaceAll('\\u00a0', ' ') : null;
        })()
        """
            .formatted(testId));
  }

  @Override
  public String evaluate(String expression) {
    return await(expression).asString();
  }

  @Override
  public void picture(Path file) throws IOException {
    String data = bidi.send("browsingContext.captureScreenshot", current()).path("data").asString();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  @Override
  public void close() {
    bidi.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Evaluates JavaScript in the current page until its value is not null. What a navigation interrupts is asked again.
  public JsonNode await(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ObjectNode evaluate = bidi.parameters().put("expression", expression).put("awaitPromise", true);
    evaluate.putObject("target").put("context", context);
    while (true) {
      JsonNode value = bidi.ask("script.evaluate", evaluate).path("result").path("result");
      if (!value.path("type").asString("null").equals("null") && value.has("value")) {
        return value.path("value");
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + expression);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private String open(String address, String type) {
    String before = context;
    context =
        bidi.send("browsingContext.create", bidi.parameters().put("type", type))
            .path("context")
            .asString();
    open(address);
    return before;
  }

  private ObjectNode current() {
    return bidi.parameters().put("context", context);
  }

  /// Presses the middle of an element, once it is there and enabled.
  private void press(String testId, int times) {
    String[] point =
        evaluate(
                """
                (() => {
                  const e = document.querySelector("[data-testid='%s']");
                  if (!e || e.disabled) return null;
                  e.scrollIntoView({block: 'center'});
                  const r = e.getBoundingClientRect();
                  return r.width === 0 ? null : Math.round(r.x + r.width / 2) + ',' + Math.round(r.y + r.height / 2);
                })()
                """
                    .formatted(testId))
            .split(",", 2);
    ObjectNode perform = current();
    ArrayNode actions = actions(perform, "pointer");
    actions
        .addObject()
        .put("type", "pointerMove")
        .put("x", Integer.parseInt(point[0]))
        .put("y", Integer.parseInt(point[1]));
    for (int i = 0; i < times; i++) {
      actions.addObject().put("type", "pointerDown").put("button", 0);
      actions.addObject().put("type", "pointerUp").put("button", 0);
    }
    bidi.send("input.performActions", perform);
  }

  /// @param device of BiDi's input sources
  private static ArrayNode actions(ObjectNode perform, String device) {
    return perform
        .putArray("actions")
        .addObject()
        .put("type", device)
        .put("id", device)
        .putArray("actions");
  }

  /// Reads the process's output until it names its address; the rest is read away on a platform thread.
  private static String address(Process process) {
    CompletableFuture<String> found = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("firefox's output").start(() -> read(process, found));
    try {
      return found.get(START.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Firefox started", e);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("Firefox did not offer WebDriver BiDi", e);
    }
  }

  private static void read(Process process, CompletableFuture<String> found) {
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        int at = line.indexOf(READY);
        if (at >= 0) {
          found.complete(line.substring(at + READY.length()).strip());
        }
      }
      found.completeExceptionally(new IOException("Firefox ended"));
    } catch (IOException e) {
      found.completeExceptionally(e);
    }
  }
}
