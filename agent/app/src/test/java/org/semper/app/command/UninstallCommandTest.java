package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.CommandProcess.Ended;
import org.semper.bridge.install.HostProbe;
import org.semper.bridge.install.Launchers;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.SingleInstance;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.Processes;

/// `install` and `uninstall` as an owner runs them, with the real `certutil` and a home of their own.
@Tag("browser")
final class UninstallCommandTest {

  @TempDir Path folder;
  private CommandProcess here;
  private Path profile;

  @BeforeEach
  void settle() throws Exception {
    here = new CommandProcess(folder.resolve("home"));
    profile = Files.createDirectories(here.home().resolve(".mozilla/firefox/x.default"));
    Files.createFile(profile.resolve("prefs.js"));
    Files.createDirectories(here.home().resolve("config/chromium"));
    OwnersHome.fill(here.folders());
  }

  @Test
  @Tag("window")
  void nothing_is_left_of_an_agent_that_ran_but_the_owners_data() throws Exception {
    assumeTrue(OwnersHome.hasDisplay());
    Ended installed = here.run("install", "--autostart");
    assertThat(installed.error()).isEmpty();
    assertThat(installed.out()).contains("SEMPER starts when you log in.", "Done.");
    Process agent = here.agent();
    int port = RunningAgent.find(here.runtime()).port();
    new Socket(InetAddress.getLoopbackAddress(), port).close();
    assertThat(listed()).contains("SEMPER local bridge");

    Ended ended = here.run("uninstall");

    assertThat(ended.error()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(agent.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
        .isInstanceOf(ConnectException.class);
    assertThat(listed()).doesNotContain("SEMPER");
    assertThat(traces()).isEmpty();
    assertThat(here.runtime().path()).doesNotExist();
    assertThat(here.folders().vaultFile()).exists();
    assertThat(ended.out())
        .contains(here.folders().data().toString(), here.folders().config().toString())
        .contains("semper agent uninstall --data");
  }

  @Test
  void what_was_installed_answers_and_can_be_installed_again() throws Exception {
    assertThat(here.run("install").status()).isZero();
    assertThat(HostProbe.answers(launchers().nativeHost())).isTrue();
    assertThat(here.run("install").out()).doesNotContain("failed", "absent");
    assertThat(here.run("autostart", "status").out()).startsWith("autostart off");

    assertThat(here.run("uninstall").status()).isZero();
    assertThat(HostProbe.answers(launchers().nativeHost())).isFalse();
    assertThat(here.run("uninstall").status()).isZero();
    assertThat(traces()).isEmpty();
  }

  @Test
  void what_cannot_be_taken_out_is_named_and_keeps_nothing_else() throws Exception {
    here.run("install", "--autostart");
    Files.writeString(profile.resolve("cert9.db"), "no database");

    Ended ended = here.run("uninstall");

    assertThat(ended.status()).isOne();
    assertThat(ended.out()).contains(profile.toString());
    assertThat(traces()).isEmpty();
    assertThat(run("certutil", "-L", "-d", "sql:" + here.home().resolve("data/pki/nssdb")))
        .doesNotContain("SEMPER");
  }

  @Test
  void a_damaged_certificate_is_no_hindrance() throws Exception {
    here.run("install");
    Files.writeString(here.folders().data().resolve("bridge/loopback.json"), "nothing");

    assertThat(here.run("uninstall").status()).isZero();
    assertThat(listed()).doesNotContain("SEMPER");
  }

  @Test
  void data_is_deleted_on_a_terminal_alone_where_the_owner_types_the_word() throws Exception {
    here.run("install");

    Ended ended = here.run("uninstall", "--data");

    assertThat(ended.status()).isOne();
    assertThat(ended.error()).contains("only deleted from a terminal").contains("nothing was done");
    assertThat(here.folders().vaultFile()).exists();
    assertThat(launchers().nativeHost()).exists();
    assertThat(listed()).contains("SEMPER local bridge");
  }

  @Test
  void an_agent_that_refuses_to_stop_keeps_everything() throws Exception {
    here.run("install");
    try (SingleInstance agent = SingleInstance.acquire(here.runtime()).orElseThrow()) {
      agent.announce(1, new ControlCommands(Map.of()));

      Ended ended = here.run("uninstall");

      assertThat(ended.status()).isOne();
      assertThat(ended.error()).contains("does not know this command");
      assertThat(launchers().nativeHost()).exists();
    }
  }

  private Launchers launchers() {
    return new Launchers(here.folders().data(), new Account(Platform.LINUX, Map.of(), here.home()));
  }

  /// Everything below the home that bears our name, but the owner's own folders.
  private List<Path> traces() throws IOException {
    try (Stream<Path> all = Files.walk(here.home())) {
      return all.filter(path -> path.getFileName().toString().contains("semper"))
          .filter(
              path -> !path.equals(here.folders().config()) && !path.equals(here.folders().data()))
          .filter(path -> !path.equals(here.folders().storeFile()))
          .toList();
    }
  }

  private String listed() throws Exception {
    return run("certutil", "-L", "-d", "sql:" + profile)
        + run("certutil", "-L", "-d", "sql:" + here.home().resolve("data/pki/nssdb"));
  }

  private static String run(String... command) throws Exception {
    return new Processes().run(List.of(command));
  }
}
