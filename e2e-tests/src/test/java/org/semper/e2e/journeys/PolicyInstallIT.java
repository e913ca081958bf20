package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.browser.FirefoxBrowser;
import org.semper.e2e.display.VirtualDisplay;

/// What `./semper package` writes is installed by an administrator's policy, without a store and without anybody's click.
@Tag("browser")
final class PolicyInstallIT {

  private static final Path CHROMIUM = Path.of("/etc/chromium/policies/managed/semper-test.json");
  private static final Path FIREFOX = Path.of("/etc/firefox/policies/policies.json");
  private static final String GECKO_ID = "agent@semper.example";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;

  @BeforeEach
  void needs_to_be_root() {
    assumeThat(System.getProperty("user.name"))
        .as("only root may write policies")
        .isEqualTo("root");
  }

  @Test
  void chromium_installs_it_from_an_update_manifest_of_the_administrators() throws Exception {
    Crx crx = Crx.signed(Files.readAllBytes(packaged(".zip")));
    Path archive = Files.write(folder.resolve("semper.crx"), crx.bytes());
    Path updates = Files.writeString(folder.resolve("updates.xml"), updates(crx, archive));
    String policy =
        """
        {"ExtensionSettings": {"%s": {"installation_mode": "force_installed", "update_url": "%s"}}}
        """
            .formatted(crx.id(), updates.toUri());
    try (MachinePolicy _ = MachinePolicy.write(CHROMIUM, policy)) {
      Process chromium = startChromium();
      try {
        URI targets = URI.create(devTools(chromium) + "/json/list");
        String worker = "chrome-extension://" + crx.id() + "/worker/worker.js";
        await(() -> get(targets).contains(worker));
      } finally {
        chromium.destroy();
        chromium.waitFor();
      }
    }
    assertThat(CHROMIUM).doesNotExist();
  }

  @Test
  void firefox_esr_installs_it_from_a_file_of_the_administrators() throws Exception {
    String policy =
        """
        {"policies": {
          "Preferences": {"xpinstall.signatures.required": {"Value": false, "Status": "locked"}},
          "ExtensionSettings": {"%s": {"installation_mode": "force_installed", "install_url": "%s"}}}}
        """
            .formatted(GECKO_ID, packaged(".xpi").toUri());
    try (MachinePolicy _ = MachinePolicy.write(FIREFOX, policy);
        VirtualDisplay display = VirtualDisplay.start(folder);
        FirefoxBrowser browser =
            FirefoxBrowser.startAsItIs(
                folder, folder.resolve("profile"), Map.of("DISPLAY", display.name()), GECKO_ID)) {
      await(() -> opens(browser, browser.extensionOrigin() + "/popup.html"));
      assertThat(browser.text("connection")).isNotEmpty();
    }
  }

  /// The package as the launcher writes it.
  private Path packaged(String ending) throws Exception {
    Path script = ExtensionFolder.ofCheckout().path().resolve("packaging/package.js");
    Path written = folder.resolve("package");
    Process node =
        new ProcessBuilder("node", script.toString(), written.toString()).inheritIO().start();
    assertThat(node.waitFor()).as("packaging").isZero();
    try (var files = Files.list(written)) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static String updates(Crx crx, Path archive) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
      <app appid="%s"><updatecheck codebase="%s" version="0.1.0"/></app>
    </gupdate>
    """
        .formatted(crx.id(), archive.toUri());
  }

  /// Without a driver: chromedriver switches off what fetches extensions.
  private Process startChromium() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "/usr/bin/chromium",
                "--headless=new",
                "--no-sandbox",
                "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("chromium"),
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    return builder.start();
  }

  private static String devTools(Process chromium) throws IOException {
    BufferedReader output = chromium.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      int at = line.indexOf("ws://");
      if (line.startsWith("DevTools listening on ")) {
        Thread.ofPlatform().daemon().start(() -> output.lines().forEach(_ -> {}));
        return "http://" + URI.create(line.substring(at)).getAuthority();
      }
    }
    throw new IOException("Chromium ended");
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  private static boolean opens(FirefoxBrowser browser, String address) {
    try {
      browser.open(address);
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("installed in time").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
