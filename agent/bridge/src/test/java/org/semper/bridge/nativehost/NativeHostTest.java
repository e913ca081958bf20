package org.semper.bridge.nativehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.ControlCommand;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.SingleInstance;
import org.semper.bridge.nativehost.HostProcess.Ended;

final class NativeHostTest {

  private static final Ended REFUSED = new Ended(1, "");
  private static final Ended STOPPED = new Ended(0, "{\"state\":\"stopped\"}");
  private static final Ended STARTING = new Ended(0, "{\"state\":\"starting\"}");
  private static final Ended RUNNING = new Ended(0, "{\"state\":\"running\",\"port\":17871}");

  @TempDir Path folder;
  private HostProcess host;

  @BeforeEach
  void place() {
    host = new HostProcess(folder, folder.resolve("launcher"));
  }

  @Test
  void tells_the_port_of_an_agent_that_answers() throws Exception {
    try (SingleInstance agent = SingleInstance.acquire(host.folder()).orElseThrow()) {
      agent.announce(17_871, status("port 17871", "pairing closed", "browsers 2"));

      for (String ask : List.of("locate", "status", "start")) {
        assertThat(host.ask("{\"ask\":\"" + ask + "\"}")).isEqualTo(RUNNING);
      }
    }
    assertThat(host.ask("{\"ask\":\"status\"}")).isEqualTo(STOPPED);
  }

  @Test
  void firefox_names_the_caller_in_its_own_way() throws Exception {
    assertThat(
            host.run(
                HostProcess.framed("{\"ask\":\"locate\"}"),
                "/home/ada/.mozilla/native-messaging-hosts/org.semper.agent.json",
                OurExtension.FIREFOX_ID))
        .isEqualTo(STOPPED);
  }

  @Test
  void what_a_crashed_agent_left_does_not_pass_for_one() throws Exception {
    Files.createDirectories(host.folder().path());
    Files.writeString(host.folder().lock(), "");
    Path socket = host.folder().path().resolve("control.sock");
    Files.writeString(
        host.folder().runtimeFile(),
        "{\"port\":17870,\"pid\":1,\"control\":\"%s\"}".formatted(socket));
    assertThat(host.ask("{\"ask\":\"locate\"}")).isEqualTo(STOPPED);

    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(socket));
    }
    assertThat(socket).exists();
    assertThat(host.ask("{\"ask\":\"locate\"}")).isEqualTo(STOPPED);

    Files.writeString(host.folder().runtimeFile(), "{\"port\":17870,\"pid\":");
    assertThat(host.ask("{\"ask\":\"locate\"}")).isEqualTo(STOPPED);
  }

  @Test
  void one_that_has_begun_and_does_not_answer_yet_is_starting_and_not_started_twice()
      throws Exception {
    launcher();
    try (SingleInstance _ = SingleInstance.acquire(host.folder()).orElseThrow()) {
      assertThat(host.ask("{\"ask\":\"status\"}")).isEqualTo(STARTING);
      assertThat(host.ask("{\"ask\":\"start\"}")).isEqualTo(STARTING);
    }
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void one_that_hangs_is_not_running_and_is_not_started_again() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    ControlCommand hanging =
        arguments -> {
          try {
            over.await();
            return List.of("port 17871");
          } catch (InterruptedException e) {
            throw new CommandRefused("interrupted");
          }
        };
    launcher();
    try (SingleInstance agent = SingleInstance.acquire(host.folder()).orElseThrow()) {
      agent.announce(17_871, new ControlCommands(Map.of("status", hanging)));

      assertThat(host.ask("{\"ask\":\"start\"}")).isEqualTo(STARTING);
      over.countDown();
    }
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void an_answer_without_a_port_is_none() throws Exception {
    try (SingleInstance agent = SingleInstance.acquire(host.folder()).orElseThrow()) {
      agent.announce(17_871, status("port 70000"));

      assertThat(host.ask("{\"ask\":\"locate\"}")).isEqualTo(STARTING);
    }
  }

  @Test
  void starts_an_agent_and_does_not_wait_for_it() throws Exception {
    launcher();
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);

      assertThat(host.ask("{\"ask\":\"start\"}")).isEqualTo(STARTING);
      while (!Files.exists(folder.resolve("started"))) {
        assertThat(changes.poll(30, TimeUnit.SECONDS)).isNotNull().satisfies(key -> key.reset());
      }
    }
  }

  @Test
  void says_that_it_cannot_start_what_is_not_there() throws Exception {
    assertThat(new HostProcess(folder, folder.resolve("gone")).ask("{\"ask\":\"locate\"}"))
        .isEqualTo(STOPPED);
  }

  @Test
  void nobody_but_our_extension_is_answered() throws Exception {
    byte[] locate = HostProcess.framed("{\"ask\":\"locate\"}");

    assertThat(host.run(locate)).isEqualTo(REFUSED);
    assertThat(host.run(locate, "chrome-extension://" + "a".repeat(32) + "/")).isEqualTo(REFUSED);
    assertThat(host.run(locate, "/any/org.semper.agent.json", "other@semper.example"))
        .isEqualTo(REFUSED);
  }

  @Test
  void what_is_not_one_of_the_three_requests_gets_no_answer() throws Exception {
    for (String message :
        List.of(
            "{\"ask\":\"stop\"}",
            "{\"ask\":\"start\",\"now\":\"yes\"}",
            "{\"tell\":\"start\"}",
            "{\"ask\":[\"start\"]}",
            "start")) {
      assertThat(host.ask(message)).as(message).isEqualTo(REFUSED);
    }
  }

  @Test
  void a_message_that_is_cut_off_too_long_or_of_no_length_gets_no_answer() throws Exception {
    byte[] locate = "{\"ask\":\"locate\"}".getBytes(StandardCharsets.US_ASCII);
    String caller = OurExtension.CHROMIUM_CALLER;

    assertThat(host.run(new byte[0], caller)).isEqualTo(REFUSED);
    assertThat(host.run(new byte[] {1, 0}, caller)).isEqualTo(REFUSED);
    assertThat(host.run(HostProcess.framed(locate.length + 1, locate), caller)).isEqualTo(REFUSED);
    for (int length : new int[] {0, -1, 4097, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertThat(host.run(HostProcess.framed(length, locate), caller)).isEqualTo(REFUSED);
    }
    String padded = " ".repeat(4096 - locate.length) + "{\"ask\":\"locate\"}";
    assertThat(host.ask(padded)).isEqualTo(STOPPED);
    assertThat(host.ask(" " + padded)).isEqualTo(REFUSED);
  }

  /// An agent that leaves a file and ends.
  private void launcher() throws Exception {
    Files.writeString(
        host.launcher(), "#!/bin/sh\n[ \"$1\" = run ] && touch '" + folder + "/started'\n");
    Files.setPosixFilePermissions(host.launcher(), PosixFilePermissions.fromString("rwx------"));
  }

  private static ControlCommands status(String... lines) {
    ControlCommand status = arguments -> List.of(lines);
    return new ControlCommands(Map.of("status", status));
  }
}
