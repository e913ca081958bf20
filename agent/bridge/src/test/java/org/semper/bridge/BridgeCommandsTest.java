package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.tinguin.DisplaySession;
import org.semper.supporting.tinguin.DisplayUnavailable;
import org.semper.supporting.tinguin.TrustedDisplay;

/// The command line against a running bridge.
@Tag("server")
final class BridgeCommandsTest {

  @TempDir Path folder;
  private final Raised display = new Raised();
  private BridgeFixture bridge;
  private SingleInstance instance;
  private RunningAgent agent;

  @BeforeEach
  void start() throws Exception {
    bridge = BridgeFixture.standard(folder.resolve("bridge"));
    RuntimeFolder runtime = new RuntimeFolder(folder.resolve("run"));
    instance = SingleInstance.acquire(runtime).orElseThrow();
    instance.announce(
        bridge.port(),
        new BridgeCommands(bridge.server, bridge.files.clients(), bridge.pairing, display).all());
    agent = RunningAgent.find(runtime);
  }

  @AfterEach
  void stop() throws Exception {
    instance.close();
    bridge.close();
  }

  @Test
  void status_tells_port_pairing_browsers_and_version() throws Exception {
    assertThat(agent.ask("status"))
        .containsExactly("port " + bridge.port(), "pairing closed", "browsers 1", "version 0.1.0");
  }

  @Test
  void pair_opens_pairing_for_a_minute_and_tells_the_port() throws Exception {
    assertThat(agent.ask("pair"))
        .containsExactly(
            "Pairing is open for 60 seconds.",
            "If the browser asks for the port: " + bridge.port());
    assertThat(bridge.pairing.isOpen()).isTrue();
  }

  @Test
  void raise_brings_the_window_to_the_front() throws Exception {
    agent.ask("raise");

    assertThat(display.times).isEqualTo(1);
  }

  @Test
  void browsers_are_listed_renamed_and_revoked() throws Exception {
    String id = bridge.extension.key().publicKey().thumbprint();
    assertThat(agent.ask("browsers"))
        .containsExactly(id + "  Chromium  " + BridgeFixture.ORIGIN + "  2026-11-22T12:00:00Z");

    assertThat(agent.ask("rename", id, "at work")).containsExactly("at work");
    assertThat(agent.ask("revoke", id)).containsExactly("at work");
    assertThat(agent.ask("browsers")).isEmpty();
  }

  @Test
  void what_cannot_be_done_is_refused_in_one_sentence() {
    refused("No browser with this id is paired.", "revoke", "unknown");
    refused("An argument is missing.", "revoke");
    refused("A label is one line of at most 60 characters.", "rename", "id", "x".repeat(61));
  }

  private void refused(String sentence, String command, String... arguments) {
    assertThatThrownBy(() -> ask(command, arguments))
        .isInstanceOf(CommandRefused.class)
        .hasMessage(sentence);
  }

  private List<String> ask(String command, String... arguments)
      throws AgentNotRunning, CommandRefused {
    return agent.ask(command, arguments);
  }

  private static final class Raised implements TrustedDisplay {

    private volatile int times;

    @Override
    public DisplaySession acquire(String purpose, Duration patience) throws DisplayUnavailable {
      throw new DisplayUnavailable(DisplayUnavailable.Reason.NO_DISPLAY);
    }

    @Override
    public void raise() {
      times = 1;
    }
  }
}
