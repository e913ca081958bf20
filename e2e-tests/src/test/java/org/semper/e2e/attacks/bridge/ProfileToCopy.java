package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.flows.Stage;

/// Chromium's profile in the owner's home, which somebody copies to another.
record ProfileToCopy(Stage stage) {

  /// Copies the profile, which no browser uses now, and starts a browser on the copy. Links are left out: they are a browser's
  /// locks.
  Browser startCopy() throws IOException {
    Path home = stage.home();
    Path elsewhere = Files.createTempDirectory(home.getParent(), "elsewhere");
    for (Path folder : List.of(home.resolve(".pki"), home.resolve("chromium-profile"))) {
      CopiedFolder.copy(
          folder, elsewhere.resolve(home.relativize(folder)), path -> !Files.isSymbolicLink(path));
    }
    String display = stage.environment().getOrDefault("DISPLAY", "");
    return ChromiumBrowser.start(elsewhere, display, ExtensionFolder.ofCheckout());
  }
}
