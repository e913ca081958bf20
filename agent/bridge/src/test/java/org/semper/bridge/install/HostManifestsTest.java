package org.semper.bridge.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.install.HostReport.Status;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.ToolFailed;

final class HostManifestsTest {

  private static final String FILE = "org.semper.agent.json";

  @TempDir Path home;
  private Launchers launchers;
  private final List<List<String>> commands = new ArrayList<>();

  @BeforeEach
  void write() throws Exception {
    launchers = new Launchers(home.resolve("data"), new Account(Platform.LINUX, Map.of(), home));
    launchers.write(
        new JavaProgram(Path.of("/jdk/bin/java"), List.of(Path.of("/a.jar")), Optional.empty()),
        "Main");
  }

  @Test
  void goes_to_every_browser_the_owner_has_and_to_no_other() throws Exception {
    for (String folder : List.of("chromium", "google-chrome", "BraveSoftware/Brave-Browser")) {
      Files.createDirectories(home.resolve(".config").resolve(folder));
    }
    Files.createDirectories(home.resolve(".mozilla/firefox"));
    Files.createDirectories(home.resolve(".config/mozilla/firefox"));

    assertThat(linux(Map.of()).install())
        .allSatisfy(report -> assertThat(report.status()).isEqualTo(Status.INSTALLED))
        .extracting(report -> home.relativize(report.manifest()).toString())
        .containsExactly(
            ".config/chromium/NativeMessagingHosts/" + FILE,
            ".config/google-chrome/NativeMessagingHosts/" + FILE,
            ".config/BraveSoftware/Brave-Browser/NativeMessagingHosts/" + FILE,
            ".mozilla/native-messaging-hosts/" + FILE,
            ".config/mozilla/native-messaging-hosts/" + FILE);
  }

  @Test
  void knows_a_browser_that_never_ran_by_its_program() throws Exception {
    Path program = Files.createDirectories(home.resolve("bin")).resolve("microsoft-edge");
    Files.createFile(
        program,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    assertThat(linux(Map.of("PATH", home.resolve("bin").toString())).install())
        .extracting(HostReport::browser)
        .containsExactly("Edge");
  }

  @Test
  void lets_our_extension_through_and_nobody_else() throws Exception {
    Path chromium = manifest(".config/chromium", "NativeMessagingHosts");
    Path firefox = manifest(".mozilla/firefox", "../native-messaging-hosts");
    linux(Map.of()).install();

    assertThat(chromium)
        .hasContent(
            "{\"name\":\"org.semper.agent\",\"description\":\"Tells the SEMPER extension where its"
                + " agent listens\",\"path\":\""
                + launchers.nativeHost()
                + "\",\"type\":\"stdio\","
                + "\"allowed_origins\":[\"chrome-extension://nldjjhejnniafiaclpmmgmbpdpcnmkmp/\"]}");
    assertThat(Files.readString(firefox))
        .endsWith("\"allowed_extensions\":[\"agent@semper.example\"]}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(chromium)))
        .isEqualTo("rw-------");
  }

  @Test
  void says_what_is_stale_and_mends_it() throws Exception {
    Path manifest = manifest(".config/chromium", "NativeMessagingHosts");
    assertThat(only(linux(Map.of()).status())).isEqualTo(Status.ABSENT);
    linux(Map.of()).install();
    Files.writeString(manifest, "{\"path\":\"/evil\"}");
    assertThat(only(linux(Map.of()).status())).isEqualTo(Status.STALE);
    assertThat(only(linux(Map.of()).install())).isEqualTo(Status.INSTALLED);

    launchers.remove();
    assertThat(only(linux(Map.of()).status())).isEqualTo(Status.STALE);
  }

  @Test
  void leaves_nothing_and_takes_nothing_of_others() throws Exception {
    Path manifest = manifest(".config/chromium", "NativeMessagingHosts");
    Path vivaldi = manifest(".config/vivaldi", "NativeMessagingHosts");
    linux(Map.of()).install();
    Path other = Files.createFile(vivaldi.resolveSibling("com.example.other.json"));

    assertThat(linux(Map.of()).remove()).isEmpty();
    assertThat(manifest.getParent()).doesNotExist();
    assertThat(vivaldi).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void a_folder_that_cannot_be_made_is_reported() throws Exception {
    Files.createDirectories(home.resolve(".config/chromium"));
    Files.createFile(home.resolve(".config/chromium/NativeMessagingHosts"));

    assertThat(only(linux(Map.of()).install())).isEqualTo(Status.FAILED);
  }

  @Test
  void macos_has_folders_of_its_own() throws Exception {
    Path support = home.resolve("Library/Application Support");
    Files.createDirectories(support.resolve("Google/Chrome"));
    Files.createDirectories(support.resolve("Firefox"));

    assertThat(on(Platform.MAC, Map.of()).install())
        .extracting(report -> support.relativize(report.manifest()).toString())
        .containsExactly(
            "Google/Chrome/NativeMessagingHosts/" + FILE, "Mozilla/NativeMessagingHosts/" + FILE);
  }

  @Test
  void windows_finds_manifests_through_the_owners_registry() throws Exception {
    HostManifests manifests = on(Platform.WINDOWS, Map.of("SystemRoot", "/windows"));
    manifests.install();

    String reg = "/windows/System32/reg.exe";
    String chrome = "HKCU\\Software\\Google\\Chrome\\NativeMessagingHosts\\org.semper.agent";
    assertThat(commands)
        .contains(
            List.of(
                reg,
                "add",
                chrome,
                "/ve",
                "/t",
                "REG_SZ",
                "/d",
                home.resolve("own/chromium-" + FILE).toString(),
                "/f"),
            List.of(
                reg,
                "add",
                "HKCU\\Software\\Mozilla\\NativeMessagingHosts\\org.semper.agent",
                "/ve",
                "/t",
                "REG_SZ",
                "/d",
                home.resolve("own/firefox-" + FILE).toString(),
                "/f"));
    commands.clear();
    manifests.remove();
    assertThat(commands)
        .contains(List.of(reg, "query", chrome, "/ve"), List.of(reg, "delete", chrome, "/f"));
  }

  private Path manifest(String browser, String folder) throws Exception {
    return Files.createDirectories(home.resolve(browser)).resolve(folder).resolve(FILE).normalize();
  }

  private HostManifests linux(Map<String, String> environment) {
    return on(Platform.LINUX, environment);
  }

  private HostManifests on(Platform platform, Map<String, String> environment) {
    return new HostManifests(
        new Account(platform, environment, home), launchers, home.resolve("own"), this::note);
  }

  private String note(List<String> command) throws ToolFailed {
    commands.add(command);
    return "";
  }

  private static Status only(List<HostReport> reports) {
    assertThat(reports).hasSize(1);
    return reports.getFirst().status();
  }
}
