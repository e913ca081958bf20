package org.semper.bridge.install;

import java.nio.file.Path;
import java.util.Optional;

/// Where one browser looks for native messaging hosts.
///
/// @param browser name for the owner
/// @param family how the browser names the callers it lets through
/// @param manifest the file
/// @param registryKey the key on Windows that names the file; empty elsewhere
/// @param present whether this owner has the browser
record HostPlace(
    String browser, Family family, Path manifest, Optional<String> registryKey, boolean present) {

  /// The two kinds of manifest.
  enum Family {
    CHROMIUM,
    FIREFOX
  }
}
