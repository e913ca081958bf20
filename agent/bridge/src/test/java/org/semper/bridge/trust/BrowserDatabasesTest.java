package org.semper.bridge.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrowserDatabasesTest {

  @TempDir Path home;

  @Test
  void chromium_uses_its_old_folder_if_that_exists_and_else_the_data_folder() throws Exception {
    assertThat(BrowserDatabases.of(Map.of(), home))
        .containsExactly(new NssDatabase("Chromium", home.resolve(".local/share/pki/nssdb")));
    assertThat(BrowserDatabases.of(Map.of("XDG_DATA_HOME", "/data"), home))
        .containsExactly(new NssDatabase("Chromium", Path.of("/data/pki/nssdb")));

    Files.createDirectories(home.resolve(".pki/nssdb"));
    assertThat(BrowserDatabases.of(Map.of("XDG_DATA_HOME", "/data"), home))
        .containsExactly(new NssDatabase("Chromium", home.resolve(".pki/nssdb")));
  }

  @Test
  void firefox_has_one_in_each_profile() throws Exception {
    Path profiles = Files.createDirectories(home.resolve(".mozilla/firefox"));
    Files.createDirectories(profiles.resolve("Crash Reports"));
    Files.createFile(Files.createDirectories(profiles.resolve("b.esr")).resolve("times.json"));
    Files.createFile(Files.createDirectories(profiles.resolve("a.default")).resolve("cert9.db"));

    assertThat(BrowserDatabases.of(Map.of(), home))
        .extracting(NssDatabase::browser)
        .containsExactly("Chromium", "Firefox a.default", "Firefox b.esr");
  }
}
