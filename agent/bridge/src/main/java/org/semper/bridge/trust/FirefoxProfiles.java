package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.semper.bridge.platform.Account;

/// Firefox's profiles of an owner on Linux: those beside `profiles.ini`, and those that it names, wherever they
/// are.
final class FirefoxProfiles {

  private static final Pattern PROFILE =
      Pattern.compile("^\\h*(?:Path|Default)\\h*=\\h*(\\H.*)$", Pattern.MULTILINE);

  private FirefoxProfiles() {}

  static List<Path> of(Account account) throws IOException {
    TreeSet<Path> profiles = new TreeSet<>();
    for (Path root : roots(account)) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> folders = Files.list(root)) {
          folders.forEach(profiles::add);
        }
        profiles.addAll(listed(root));
      }
    }
    return profiles.stream().filter(FirefoxProfiles::isProfile).toList();
  }

  private static List<Path> roots(Account account) {
    Path flatpak = account.home().resolve(".var/app/org.mozilla.firefox");
    return List.of(
        account.home().resolve(".mozilla/firefox"),
        account.configHome().resolve("mozilla/firefox"),
        account.home().resolve("snap/firefox/common/.mozilla/firefox"),
        flatpak.resolve(".mozilla/firefox"),
        flatpak.resolve("config/mozilla/firefox"));
  }

  /// Those that `profiles.ini` names: by `Path`, which is relative to the folder of the file unless it is absolute, and by
  /// `Default` in the sections of installations.
  private static List<Path> listed(Path root) throws IOException {
    Path profilesIni = root.resolve("profiles.ini");
    if (!Files.isRegularFile(profilesIni)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(profilesIni), StandardCharsets.UTF_8);
    return PROFILE
        .matcher(text)
        .results()
        .flatMap(line -> path(line.group(1)))
        .map(path -> root.resolve(path).normalize())
        .toList();
  }

  private static Stream<Path> path(String text) {
    try {
      return Stream.of(Path.of(text.strip()));
    } catch (InvalidPathException e) {
      return Stream.of();
    }
  }

  private static boolean isProfile(Path folder) {
    return Stream.of("cert9.db", "prefs.js", "times.json")
        .anyMatch(name -> Files.exists(folder.resolve(name)));
  }
}
