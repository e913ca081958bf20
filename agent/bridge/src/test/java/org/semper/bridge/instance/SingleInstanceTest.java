package org.semper.bridge.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SingleInstanceTest {

  @TempDir Path temporary;

  @Test
  void the_second_start_finds_the_first_and_asks_it_to_come_to_the_front() throws Exception {
    RuntimeFolder folder = folder();
    List<String> raised = new CopyOnWriteArrayList<>();
    try (SingleInstance first = SingleInstance.acquire(folder).orElseThrow()) {
      first.announce(
          17870,
          new ControlCommands(
              Map.of(
                  "raise",
                  arguments -> {
                    raised.addAll(arguments);
                    return List.of("raised");
                  })));

      assertThat(SingleInstance.acquire(folder)).isEmpty();
      RunningAgent running = RunningAgent.find(folder);
      assertThat(running.port()).isEqualTo(17870);
      assertThat(running.ask("raise", "now", "please")).containsExactly("raised");
      assertThat(raised).containsExactly("now", "please");
    }
  }

  @Test
  void only_the_owner_can_enter_and_read() throws Exception {
    RuntimeFolder folder = folder();
    try (SingleInstance instance = SingleInstance.acquire(folder).orElseThrow()) {
      instance.announce(1, new ControlCommands(Map.of()));

      assertThat(mode(folder.path())).isEqualTo("rwx------");
      assertThat(mode(folder.runtimeFile())).isEqualTo("rw-------");
      assertThat(mode(folder.socket())).isEqualTo("rw-------");
    }
  }

  @Test
  void after_the_end_nothing_says_that_it_runs() throws Exception {
    RuntimeFolder folder = folder();
    try (SingleInstance instance = SingleInstance.acquire(folder).orElseThrow()) {
      instance.announce(1, new ControlCommands(Map.of()));
    }

    assertThatThrownBy(() -> RunningAgent.find(folder)).isInstanceOf(AgentNotRunning.class);
    assertThat(folder.socket()).doesNotExist();
    SingleInstance.acquire(folder).orElseThrow().close();
  }

  @Test
  void what_a_crashed_agent_left_neither_hinders_a_start_nor_passes_for_an_agent()
      throws Exception {
    RuntimeFolder folder = folder();
    Files.createDirectories(folder.path());
    Files.writeString(folder.lock(), "");
    Files.writeString(folder.socket(), "dead");
    new RuntimeFile(17870, 1, folder.socket()).write(folder);

    assertThatThrownBy(() -> RunningAgent.find(folder).ask("status"))
        .isInstanceOf(AgentNotRunning.class);
    try (SingleInstance instance = SingleInstance.acquire(folder).orElseThrow()) {
      instance.announce(2, new ControlCommands(Map.of("status", arguments -> List.of("up"))));
      assertThat(RunningAgent.find(folder).ask("status")).containsExactly("up");
    }
  }

  @Test
  void whether_the_right_is_held_can_be_looked_up_without_leaving_anything() throws Exception {
    RuntimeFolder folder = folder();
    assertThat(SingleInstance.isHeld(folder)).isFalse();
    assertThat(folder.path()).doesNotExist();
    try (SingleInstance _ = SingleInstance.acquire(folder).orElseThrow()) {
      assertThat(SingleInstance.isHeld(folder)).isTrue();
    }
    assertThat(SingleInstance.isHeld(folder)).isFalse();
  }

  @Test
  void one_that_vanishes_leaves_nothing_not_even_what_a_crashed_one_left() throws Exception {
    RuntimeFolder folder = folder();
    SingleInstance instance = SingleInstance.acquire(folder).orElseThrow();
    Files.writeString(folder.socket(), "dead");
    new RuntimeFile(17870, 1, folder.socket()).write(folder);
    instance.vanish();

    assertThat(folder.path()).doesNotExist();
  }

  @Test
  void the_end_of_its_process_is_waited_for_and_no_longer_than_asked() throws Exception {
    RuntimeFolder folder = folder();
    Process process = new ProcessBuilder("cat").start();
    try {
      new RuntimeFile(17870, process.pid(), folder.socket()).write(folder);
      RunningAgent agent = RunningAgent.find(folder);

      agent.awaitEnd(Duration.ZERO);
      assertThat(process.toHandle().isAlive()).isTrue();

      process.getOutputStream().close();
      agent.awaitEnd(Duration.ofSeconds(30));
      assertThat(process.toHandle().isAlive()).isFalse();
      agent.awaitEnd(Duration.ofSeconds(30));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void one_that_takes_a_question_and_does_not_answer_does_not_keep_others_waiting()
      throws Exception {
    RuntimeFolder folder = folder();
    CountDownLatch over = new CountDownLatch(1);
    try (SingleInstance instance = SingleInstance.acquire(folder).orElseThrow()) {
      instance.announce(
          1,
          new ControlCommands(
              Map.of(
                  "status",
                  arguments -> {
                    try {
                      over.await();
                      return List.of();
                    } catch (InterruptedException e) {
                      throw new CommandRefused("interrupted");
                    }
                  })));
      RunningAgent running = RunningAgent.find(folder);

      assertThatThrownBy(() -> running.askPromptly("status")).isInstanceOf(AgentNotRunning.class);
      over.countDown();
    }
  }

  @Test
  void a_damaged_runtime_file_is_none() throws Exception {
    RuntimeFolder folder = folder();
    Files.createDirectories(folder.path());
    Files.writeString(folder.runtimeFile(), "{\"port\":0}");

    assertThatThrownBy(() -> RunningAgent.find(folder)).isInstanceOf(AgentNotRunning.class);
  }

  @Test
  void a_command_that_is_unknown_or_refused_says_why() throws Exception {
    RuntimeFolder folder = folder();
    try (SingleInstance instance = SingleInstance.acquire(folder).orElseThrow()) {
      instance.announce(
          1,
          new ControlCommands(
              Map.of(
                  "pair",
                  arguments -> {
                    throw new CommandRefused("Not now.");
                  })));
      RunningAgent running = RunningAgent.find(folder);

      assertThatThrownBy(() -> running.ask("pair"))
          .isInstanceOf(CommandRefused.class)
          .hasMessage("Not now.");
      assertThatThrownBy(() -> running.ask("dance")).isInstanceOf(CommandRefused.class);
    }
  }

  @Test
  void a_folder_too_deep_for_a_socket_gets_one_elsewhere_and_leaves_nothing() throws Exception {
    RuntimeFolder folder = new RuntimeFolder(temporary.resolve("d".repeat(120)).resolve("run"));
    Path elsewhere;
    try (SingleInstance instance = SingleInstance.acquire(folder).orElseThrow()) {
      instance.announce(1, new ControlCommands(Map.of("status", arguments -> List.of("up"))));

      assertThat(RunningAgent.find(folder).ask("status")).containsExactly("up");
      elsewhere = RuntimeFile.read(folder).orElseThrow().control().getParent();
      assertThat(mode(elsewhere)).isEqualTo("rwx------");
    }
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void is_one_for_the_data_whatever_the_environment_says_of_sockets() throws Exception {
    RuntimeFolder desktop =
        new RuntimeFolder(temporary.resolve("data"), temporary.resolve("runtime"));
    try (SingleInstance first = SingleInstance.acquire(desktop).orElseThrow()) {
      first.announce(21_344, new ControlCommands(Map.of("status", _ -> List.of("here"))));
      RuntimeFolder terminal = new RuntimeFolder(temporary.resolve("data"));

      assertThat(SingleInstance.acquire(terminal)).isEmpty();
      assertThat(RunningAgent.find(terminal).ask("status")).containsExactly("here");
      first.vanish();
    }
    assertThat(temporary.resolve("runtime")).doesNotExist();
  }

  private RuntimeFolder folder() {
    return new RuntimeFolder(temporary.resolve("semper"));
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
