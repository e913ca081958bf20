package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.app.command.CommandProcess.Ended;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.SingleInstance;

/// What the command line hands to the running agent.
final class AskingCommandsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"-xHGMqaG1ovPykRkoPvj02Jc12TTc3q2WdDQT5Jqjf4", "-h", "--x", "_-A"})
  void an_id_is_an_id_whatever_it_begins_with(String id) throws Exception {
    CommandProcess here = new CommandProcess(folder);
    try (SingleInstance agent = SingleInstance.acquire(here.runtime()).orElseThrow()) {
      agent.announce(
          1,
          new ControlCommands(
              Map.of(
                  "revoke", arguments -> List.of("revoked " + arguments),
                  "export", arguments -> List.of("exported " + arguments.getFirst()))));

      assertThat(here.run("export", id, "deal.semper")).satisfies(done("exported " + id));
      assertThat(here.run("revoke", id)).satisfies(done("revoked [" + id + "]"));
    }
  }

  @Test
  void a_command_that_does_not_exist_is_not_understood() throws Exception {
    Ended ended = new CommandProcess(folder).run("--exprot");
    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.error()).contains("--exprot");
  }

  private static ThrowingConsumer<Ended> done(String line) {
    return ended -> {
      assertThat(ended.error()).isEmpty();
      assertThat(ended.out().lines()).containsExactly(line);
      assertThat(ended.status()).isZero();
    };
  }
}
