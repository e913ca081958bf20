package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.agent.Agent;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.bridge.instance.SingleInstance;

final class FirstOrOnlyTest {

  @TempDir Path folder;
  private RuntimeFolder runtime;

  @BeforeEach
  void place() {
    runtime = new RuntimeFolder(folder.resolve("run"));
  }

  @Test
  void the_first_may_run_whatever_a_dead_one_left() throws Exception {
    Files.createDirectories(runtime.path());
    Files.writeString(runtime.lock(), "");
    Files.writeString(runtime.runtimeFile(), "{\"port\":17870,\"pid\":1,\"control\":\"/nowhere\"}");

    assertThat(acquire(Duration.ZERO)).isTrue();
  }

  @Test
  void the_second_asks_the_first_to_show_itself() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    try (SingleInstance first = SingleInstance.acquire(runtime).orElseThrow()) {
      first.announce(1, commands(shown));

      assertThat(acquire(Duration.ZERO)).isFalse();
    }
    assertThat(shown).hasValue(1);
  }

  @Test
  void the_second_waits_for_a_first_that_has_only_begun() throws Exception {
    AtomicInteger shown = new AtomicInteger();
    try (SingleInstance first = SingleInstance.acquire(runtime).orElseThrow()) {
      Thread begins =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  first.announce(1, commands(shown));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });

      assertThat(acquire(Duration.ofMinutes(1))).isFalse();
      begins.join();
    }
    assertThat(shown).hasValue(1);
  }

  @Test
  void one_that_has_the_lock_and_is_silent_is_named_with_the_next_step() throws Exception {
    try (SingleInstance _ = SingleInstance.acquire(runtime).orElseThrow()) {
      assertThatThrownBy(() -> acquire(Duration.ofMillis(200)))
          .isInstanceOf(CommandFailed.class)
          .hasMessageContaining("look for its window")
          .hasMessageContaining(runtime.lock().toString());
    }
  }

  private boolean acquire(Duration patience) throws Exception {
    var instance = new FirstOrOnly(runtime, patience).acquire();
    if (instance.isPresent()) {
      instance.get().close();
    }
    return instance.isPresent();
  }

  private static ControlCommands commands(AtomicInteger shown) {
    return new ControlCommands(
        Map.of(
            Agent.COME_FORWARD,
            arguments -> {
              shown.incrementAndGet();
              return List.of();
            }));
  }
}
