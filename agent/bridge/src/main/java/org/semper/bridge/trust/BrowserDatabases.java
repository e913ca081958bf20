package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the certificate databases of a user's browsers on Linux.
///
/// Chromium uses `~/.pki/nssdb` if it exists when it starts, else `${XDG_DATA_HOME:-~/.local/share}/pki/nssdb`. Firefox keeps
/// one in each profile under `~/.mozilla/firefox`.
public final class BrowserDatabases {

  private BrowserDatabases() {}

  /// @param environment of the process
  /// @param home the user's
  public static List<NssDatabase> of(Map<String, String> environment, Path home)
      throws IOException {
    List<NssDatabase> databases = new ArrayList<>();
    databases.add(new NssDatabase("Chromium", chromium(environment, home)));
    Path profiles = home.resolve(".mozilla").resolve("firefox");
    if (Files.isDirectory(profiles)) {
      try (Stream<Path> folders = Files.list(profiles)) {
        folders
            .filter(BrowserDatabases::isProfile)
            .sorted()
            .map(folder -> new NssDatabase("Firefox " + folder.getFileName(), folder))
            .forEach(databases::add);
      }
    }
    return databases;
  }

  private static Path chromium(Map<String, String> environment, Path home) {
    Path old = home.resolve(".pki").resolve("nssdb");
    if (Files.isDirectory(old)) {
      return old;
    }
    Path data = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
    return (data.isAbsolute() ? data : home.resolve(".local/share"))
        .resolve("pki")
        .resolve("nssdb");
  }

  private static boolean isProfile(Path folder) {
    return Stream.of("cert9.db", "prefs.js", "times.json")
        .anyMatch(name -> Files.exists(folder.resolve(name)));
  }
}
