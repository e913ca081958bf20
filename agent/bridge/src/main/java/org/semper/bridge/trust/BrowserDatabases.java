package org.semper.bridge.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.semper.bridge.platform.Account;

/// Finds the NSS databases of an owner's browsers on Linux: those installed plainly, as a Snap, and as a Flatpak.
///
/// Chromium, Chrome, Edge, Brave and Vivaldi share one: `~/.pki/nssdb` if it exists when the browser starts, else
/// `${XDG_DATA_HOME:-~/.local/share}/pki/nssdb`. Inside a Snap or Flatpak the same rule holds below another home. Firefox
/// keeps one in each profile.
final class BrowserDatabases {

  /// Flatpaks of Chromium's family: the folder below `~/.var/app`, and what its owner calls it.
  private static final Map<String, String> FLATPAKS =
      Map.of(
          "org.chromium.Chromium", "Chromium (Flatpak)",
          "com.google.Chrome", "Chrome (Flatpak)",
          "com.brave.Browser", "Brave (Flatpak)");

  private final Account account;

  BrowserDatabases(Account account) {
    this.account = account;
  }

  List<NssDatabase> all() throws IOException {
    List<NssDatabase> databases = new ArrayList<>();
    addFamily(databases, "Chromium family", account.home(), account.dataHome());
    Path snap = account.home().resolve("snap/chromium/current");
    if (Files.isDirectory(snap)) {
      addFamily(databases, "Chromium (Snap)", snap, snap.resolve(".local/share"));
    }
    Path flatpaks = account.home().resolve(".var/app");
    for (String name : FLATPAKS.keySet().stream().sorted().toList()) {
      Path flatpak = flatpaks.resolve(name);
      if (Files.isDirectory(flatpak)) {
        addFamily(databases, FLATPAKS.getOrDefault(name, name), flatpak, flatpak.resolve("data"));
      }
    }
    for (Path profile : FirefoxProfiles.of(account)) {
      databases.add(new NssDatabase("Firefox " + profile.getFileName(), profile, true));
    }
    return databases;
  }

  private static void addFamily(List<NssDatabase> databases, String name, Path home, Path data) {
    Path first = home.resolve(".pki/nssdb");
    Path second = data.resolve("pki/nssdb");
    boolean usesFirst = Files.isDirectory(first);
    databases.add(new NssDatabase(name, usesFirst ? first : second, true));
    if (usesFirst && Files.isDirectory(second)) {
      databases.add(new NssDatabase(name, second, false));
    }
  }
}
