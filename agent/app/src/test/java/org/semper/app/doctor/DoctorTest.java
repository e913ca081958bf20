package org.semper.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.OwnersHome;
import org.semper.app.install.Installation;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.bridge.instance.SingleInstance;
import org.semper.bridge.pairing.PairedClient;
import org.semper.bridge.pairing.PairedClients;
import org.semper.bridge.platform.Account;
import org.semper.bridge.platform.Platform;
import org.semper.bridge.platform.Processes;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Every link broken by itself, in an installation where all the others hold; with the real `certutil`.
@Tag("browser")
final class DoctorTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path home;
  private RuntimeFolder runtime;
  private DataFolders folders;
  private LoopbackCertificate certificate;
  private SingleInstance agent;
  private ServerSocket listener;

  @BeforeEach
  void makeWhole() throws Exception {
    runtime = new RuntimeFolder(home.resolve("run"));
    folders = new DataFolders(home.resolve("data/semper"), home.resolve("config/semper"));
    OwnersHome.fill(folders);
    Files.createDirectories(home.resolve(".config/chromium"));
    Installation whole = installation(NOW);
    certificate = whole.renewal().current();
    whole.writeLaunchers();
    whole.hosts().install();
    whole.trust(certificate).install();
    PairedClients.open(whole.bridge().resolve("paired-clients.json"))
        .add(
            new PairedClient(
                EcdsaP256Key.generate().publicKey(), "chrome-extension://a", "Chromium", NOW));
    agent = SingleInstance.acquire(runtime).orElseThrow();
    listen(certificate);
    age(NOW);
  }

  @AfterEach
  void stop() throws Exception {
    listener.close();
    agent.close();
  }

  @Test
  void an_installation_in_which_all_holds_has_no_next_step() throws Exception {
    Doctor.Findings findings = look(NOW);

    assertThat(findings.next()).isEmpty();
    assertThat(findings.links())
        .hasOnlyElementsOfType(Link.Holds.class)
        .extracting(Link::name)
        .startsWith("display", "clock", "set-up", "agent", "runtime file", "certificate", "port")
        .contains("certutil", "trust, Chromium family", "native host, Chromium")
        .endsWith("native host program", "pairing");
  }

  @Test
  void an_agent_that_does_not_run_is_to_be_started() throws Exception {
    agent.close();

    assertBroken(look(NOW), "agent", "SEMPER does not run", "semper agent run");
  }

  @Test
  void an_agent_that_crashed_is_told_from_one_that_hangs_or_has_only_begun() throws Exception {
    String file =
        "{\"port\":17870,\"pid\":4711,\"control\":\"%s\"}"
            .formatted(runtime.path().resolve("control.sock"));
    agent.close();
    Files.writeString(runtime.runtimeFile(), file);
    assertBroken(look(NOW), "agent", "ended without saying so", "semper agent run");

    agent = SingleInstance.acquire(runtime).orElseThrow();
    assertBroken(look(NOW), "agent", "runs and does not answer", "end process 4711");
    Files.delete(runtime.runtimeFile());
    assertBroken(look(NOW), "agent", "has begun", "look for its window");
  }

  @Test
  void somebody_elses_listener_on_the_port_is_found_out() throws Exception {
    listener.close();
    listen(LoopbackCertificate.create(at(NOW)));
    assertBroken(look(NOW), "port", "somebody else's program", "find out what it is");

    listener.close();
    assertBroken(look(NOW), "port", "nobody answers", "semper agent stop");
  }

  @Test
  void a_certificate_that_expired_is_to_be_renewed() throws Exception {
    Instant later = NOW.plus(Duration.ofDays(826));

    assertBroken(look(later), "certificate", "expired", "semper agent stop");
  }

  @Test
  void a_clock_behind_what_was_written_is_wrong() throws Exception {
    assertBroken(
        look(NOW.minus(Duration.ofDays(1))), "clock", "2026-11-21", "set this computer's date");
  }

  @Test
  void a_browser_that_lost_the_certificate_is_named() throws Exception {
    installation(NOW).trust(certificate).remove();
    assertBroken(
        look(NOW), "trust, Chromium family", "does not know", "run: ./semper agent install");

    installation(NOW).trust(LoopbackCertificate.create(at(NOW))).install();
    assertBroken(
        look(NOW), "trust, Chromium family", "Another certificate", "semper agent install");
  }

  @Test
  void a_missing_tool_is_to_be_installed() throws Exception {
    Account without = new Account(Platform.LINUX, Map.of(), home);
    Installation installation = new Installation(without, folders, new Processes(), at(NOW));

    assertBroken(new Doctor(installation, runtime).look(), "certutil", "missing", "libnss3-tools");
  }

  @Test
  void a_native_host_that_is_gone_or_does_not_start_is_found() throws Exception {
    Path program = installation(NOW).launchers().nativeHost();
    Files.writeString(program, "#!/bin/sh\nexec /gone/java\n");
    assertBroken(look(NOW), "native host program", "does not answer", "semper agent install");

    Files.delete(program);
    assertBroken(look(NOW), "native host, Chromium", "gone", "semper agent install");
    installation(NOW).hosts().remove();
    assertBroken(look(NOW), "native host, Chromium", "not installed", "semper agent install");
  }

  @Test
  void no_browser_paired_is_the_last_link() throws Exception {
    Files.delete(installation(NOW).bridge().resolve("paired-clients.json"));

    assertBroken(look(NOW), "pairing", "no browser", "semper agent pair");
  }

  @Test
  void damaged_files_are_named() throws Exception {
    Path clients = installation(NOW).bridge().resolve("paired-clients.json");
    Files.writeString(clients, "nothing");
    age(NOW);
    assertBroken(look(NOW), "pairing", clients.toString(), "move " + clients + " away");

    Files.writeString(installation(NOW).bridge().resolve("loopback.json"), "nothing");
    assertBroken(look(NOW), "certificate", "loopback.json", "move this file away");
  }

  /// The broken link is there, and unless an earlier one is broken too its step is the next one.
  private static void assertBroken(
      Doctor.Findings findings, String name, String seen, String next) {
    assertThat(findings.links())
        .filteredOn(link -> link.name().equals(name))
        .singleElement()
        .isInstanceOfSatisfying(
            Link.Broken.class,
            link -> {
              assertThat(link.seen()).contains(seen);
              assertThat(link.next()).contains(next);
            });
    assertThat(findings.next()).isPresent();
  }

  private Doctor.Findings look(Instant now) throws IOException {
    return new Doctor(installation(now), runtime).look();
  }

  private Installation installation(Instant now) {
    Account account = new Account(Platform.LINUX, Map.of("PATH", System.getenv("PATH")), home);
    return new Installation(account, folders, new Processes(), at(now));
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  /// A listener that presents a certificate, and an agent that says it is its own.
  private void listen(LoopbackCertificate presented) throws IOException {
    ServerSocket server =
        presented
            .serverContext()
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    listener = server;
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (!server.isClosed()) {
            try (var connection = server.accept()) {
              connection.getInputStream().read();
            } catch (IOException e) {
              // The doctor does not like what it sees, or the test is over.
              assertThat(e).isNotNull();
            }
          }
        });
    agent.announce(
        server.getLocalPort(), new ControlCommands(Map.of("status", arguments -> List.of())));
  }

  /// The test's files are as old as the test's time.
  private void age(Instant instant) throws IOException {
    try (var files = Files.list(folders.data())) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(instant));
      }
    }
  }
}
