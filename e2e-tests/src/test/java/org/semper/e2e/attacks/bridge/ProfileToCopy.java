package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.semper.e2e.browser.Browser;
import org.semper.e2e.browser.ChromiumBrowser;
import org.semper.e2e.browser.ExtensionFolder;
import org.semper.e2e.flows.Stage;

/// Chromium's profile in the owner's home, which somebody copies to another.
record ProfileToCopy(Stage stage) {

  /// Copies the profile, which no browser uses now, and starts a browser on the copy.
  Browser startCopy() throws IOException {
    Path home = stage.home();
    Path elsewhere = Files.createTempDirectory(home.getParent(), "elsewhere");
    for (Path folder : List.of(home.resolve(".pki"), home.resolve("chromium-profile"))) {
      copy(folder, elsewhere.resolve(home.relativize(folder)));
    }
    String display = stage.environment().getOrDefault("DISPLAY", "");
    return ChromiumBrowser.start(elsewhere, display, ExtensionFolder.ofCheckout());
  }

  /// Links are left out: they are a browser's locks.
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }
}
