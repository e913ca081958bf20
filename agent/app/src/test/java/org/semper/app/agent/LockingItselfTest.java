package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.instance.CommandRefused;

/// The whole agent with its own timers, on a clock that the test moves: left alone it locks itself when its owner wants it to,
/// whatever it does by itself meanwhile.
@Tag("window")
final class LockingItselfTest {

  private static final Duration IDLE = Duration.ofMinutes(2);
  private static final Duration SOON = IDLE.minusSeconds(1);

  private final SteppedTimers timers = new SteppedTimers();
  @TempDir Path folder;
  private Agent agent;

  @BeforeEach
  void start_and_unlock() throws Exception {
    try (HomeOfAlice home = new HomeOfAlice(folder)) {
      home.lockAfter(IDLE);
      agent = new Agent(home.folders, timers.clock(), timers);
    }
    assertThat(agent.owner().unlocking().tryPassphrase("secret".toCharArray())).isTrue();
  }

  @AfterEach
  void stop() throws Exception {
    agent.close();
  }

  @Test
  void left_alone_it_locks_itself_in_time() {
    timers.pass(SOON);
    assertThat(agent.owner().isLocked()).isFalse();

    timers.pass(Duration.ofSeconds(1));

    assertThat(agent.owner().isLocked()).isTrue();
    assertThat(agent.owner().opened()).isEmpty();
  }

  @Test
  void what_programs_ask_is_no_presence() throws CommandRefused {
    for (int i = 0; i < 4; i++) {
      timers.pass(Duration.ofSeconds(29));
      agent.commands().run("status", List.of());
      agent.commands().run("browsers", List.of());
      assertThat(agent.owner().opened()).isPresent();
    }
    timers.pass(Duration.ofSeconds(4));

    assertThat(agent.owner().isLocked()).isTrue();
  }

  /// A desktop's session or a browser may start it again and again.
  @Test
  void a_second_start_is_no_presence() throws CommandRefused {
    for (int i = 0; i < 4; i++) {
      timers.pass(Duration.ofSeconds(29));
      agent.commands().run(Agent.COME_FORWARD, List.of());
    }
    timers.pass(Duration.ofSeconds(4));

    assertThat(agent.owner().isLocked()).isTrue();
  }

  @Test
  void what_the_owner_asks_at_the_command_line_is() throws CommandRefused {
    for (int i = 0; i < 10; i++) {
      timers.pass(SOON);
      agent.commands().run("deals", List.of());
    }
    assertThat(agent.owner().isLocked()).isFalse();

    timers.pass(IDLE);

    assertThat(agent.owner().isLocked()).isTrue();
  }
}
