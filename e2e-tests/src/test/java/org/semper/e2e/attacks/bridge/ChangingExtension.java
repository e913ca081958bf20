package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semper.e2e.browser.ExtensionFolder;

/// The extension in a folder of its own, where a newer version takes the place of an older one. The key in the manifest, and so
/// the extension's id, stay.
///
/// @param folder with the manifest
record ChangingExtension(ExtensionFolder folder) {

  private static final List<String> TAKEN =
      List.of("_locales", "content", "icons", "pages", "shared", "worker");

  /// The version of this checkout.
  ///
  /// @param target is made
  static ChangingExtension in(Path target) throws IOException {
    Path checkout = ExtensionFolder.ofCheckout().path();
    Files.createDirectories(target);
    CopiedFolder.copy(checkout, target, path -> isTaken(checkout.relativize(path)));
    return new ChangingExtension(new ExtensionFolder(target));
  }

  /// Puts the next version in its place.
  ///
  /// @param version such as `0.2.0`
  void become(String version) throws IOException {
    Path manifest = folder.path().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"version\": \"[0-9.]+\"", "\"version\": \"" + version + "\""));
  }

  private static boolean isTaken(Path path) {
    return TAKEN.contains(path.getName(0).toString())
        || (path.getNameCount() == 1 && path.toString().matches(".+\\.(json|html|css|js)"));
  }
}
