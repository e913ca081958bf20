package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;

final class BrowserDatabasesTest {

  @TempDir Path home;

  @Test
  void chromiums_family_uses_its_old_folder_if_that_exists_and_else_the_data_folder()
      throws Exception {
    assertThat(databases(Map.of())).containsExactly(family(home.resolve(".local/share/pki/nssdb")));
    assertThat(databases(Map.of("XDG_DATA_HOME", "/data")))
        .containsExactly(family(Path.of("/data/pki/nssdb")));

    Files.createDirectories(home.resolve(".pki/nssdb"));
    assertThat(databases(Map.of("XDG_DATA_HOME", "/data")))
        .containsExactly(family(home.resolve(".pki/nssdb")));
  }

  @Test
  void a_database_that_the_old_folder_put_out_of_use_is_known_as_such() throws Exception {
    Files.createDirectories(home.resolve(".pki/nssdb"));
    Path unused = Files.createDirectories(home.resolve(".local/share/pki/nssdb"));

    assertThat(databases(Map.of()))
        .containsExactly(
            family(home.resolve(".pki/nssdb")), new NssDatabase("Chromium family", unused, false));
  }

  @Test
  void a_snap_and_flatpaks_have_homes_of_their_own() throws Exception {
    Path snap = Files.createDirectories(home.resolve("snap/chromium/current"));
    Path chrome = Files.createDirectories(home.resolve(".var/app/com.google.Chrome"));
    Path brave = Files.createDirectories(home.resolve(".var/app/com.brave.Browser/.pki/nssdb"));

    assertThat(databases(Map.of("XDG_DATA_HOME", "/data")))
        .contains(
            new NssDatabase("Chromium (Snap)", snap.resolve(".local/share/pki/nssdb"), true),
            new NssDatabase("Chrome (Flatpak)", chrome.resolve("data/pki/nssdb"), true),
            new NssDatabase("Brave (Flatpak)", brave, true))
        .hasSize(4);
  }

  @Test
  void firefox_has_one_in_each_profile_wherever_profiles_are() throws Exception {
    List<String> roots =
        List.of(
            ".mozilla/firefox/a.default",
            ".config/mozilla/firefox/b.default",
            "snap/firefox/common/.mozilla/firefox/c.default",
            ".var/app/org.mozilla.firefox/.mozilla/firefox/d.default",
            ".var/app/org.mozilla.firefox/config/mozilla/firefox/e.default");
    for (String root : roots) {
      profile(home.resolve(root), "cert9.db");
    }
    profile(home.resolve("elsewhere/f.esr"), "times.json");
    Files.createDirectories(home.resolve(".mozilla/firefox/Crash Reports"));
    Files.writeString(
        home.resolve(".mozilla/firefox/profiles.ini"),
        """
        [Profile0]
        IsRelative=1
        Path=a.default
        [Profile1]
        IsRelative=0
        Path=%s
        [Profile2]
        IsRelative=0
        Path=/nowhere
        """
            .formatted(home.resolve("elsewhere/f.esr")));

    assertThat(databases(Map.of()).stream().map(NssDatabase::browser).skip(1))
        .containsExactlyInAnyOrder(
            "Firefox a.default",
            "Firefox b.default",
            "Firefox c.default",
            "Firefox d.default",
            "Firefox e.default",
            "Firefox f.esr");
  }

  /// As Firefox writes it when a profile was moved, made in a folder of its own, or chosen by an installation.
  @Test
  void firefox_has_one_in_each_profile_that_its_list_names() throws Exception {
    Path root = home.resolve(".mozilla/firefox");
    profile(root.resolve("work/g.office"), "cert9.db");
    profile(root.resolve("Profiles/h.default-esr"), "prefs.js");
    profile(home.resolve("moved/i.default"), "cert9.db");
    profile(home.resolve("disk/j j.default"), "cert9.db");
    Files.writeString(
        root.resolve("profiles.ini"),
        """
        [Install4F96D1932A9F858E]
        Default=Profiles/h.default-esr
        Locked=1

        [Profile0]
        Name=work
        IsRelative=1
        Path=work/g.office
        Default=1

        [Profile1]
        IsRelative=1
        Path=../../moved/i.default

        [InstallCF146F38BCAB2D21]
        Default = %s
        """
            .formatted(home.resolve("disk/j j.default")));

    assertThat(databases(Map.of()).stream().map(NssDatabase::browser).skip(1))
        .containsExactlyInAnyOrder(
            "Firefox g.office",
            "Firefox h.default-esr",
            "Firefox i.default",
            "Firefox j j.default");
  }

  private static void profile(Path folder, String file) throws Exception {
    Files.createFile(Files.createDirectories(folder).resolve(file));
  }

  private static NssDatabase family(Path folder) {
    return new NssDatabase("Chromium family", folder, true);
  }

  private List<NssDatabase> databases(Map<String, String> environment) throws Exception {
    return new BrowserDatabases(new Account(Platform.LINUX, environment, home)).all();
  }
}
