package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.CommandProcess.Ended;
import org.semper.bridge.instance.ControlCommands;
import org.semper.bridge.instance.SingleInstance;
import org.semper.supporting.crypto.Vault;

/// `archive`, as a person runs it.
final class ArchiveCommandTest {

  @TempDir Path folder;

  @Test
  void what_was_backed_up_without_an_agent_is_restored_elsewhere_and_nothing_over_it()
      throws Exception {
    CommandProcess here = home("here");
    byte[] vault = fill(here);
    Path backup = folder.resolve("semper.backup");

    Ended written = here.run("archive", "backup", backup.toString());
    assertThat(written.error()).isEmpty();
    assertThat(written.out()).isEqualTo("Written: " + backup + System.lineSeparator());
    assertThat(here.run("archive", "backup", backup.toString()))
        .satisfies(again -> {
          assertThat(again.status()).isOne();
          assertThat(again.error()).contains("exists. Name another file.");
        });

    CommandProcess there = home("there");
    assertThat(there.run("archive", "restore", backup.toString()).status()).isZero();
    assertThat(there.folders().vaultFile()).hasBinaryContent(vault);
    assertThat(there.folders().storeFile()).isNotEmptyFile();
    assertThat(there.run("archive", "restore", backup.toString()).error())
        .contains("There is data")
        .contains("nothing was overwritten");
    assertThat(there.folders().vaultFile()).hasBinaryContent(vault);
  }

  @Test
  void there_is_nothing_to_back_up_before_the_first_start() throws Exception {
    Path backup = folder.resolve("semper.backup");
    Ended ended = home("here").run("archive", "backup", backup.toString());
    assertThat(ended.status()).isOne();
    assertThat(ended.error()).contains("there is nothing to back up");
    assertThat(backup).doesNotExist();
  }

  @Test
  void restores_nothing_while_an_agent_runs() throws Exception {
    CommandProcess here = home("here");
    try (SingleInstance _ = SingleInstance.acquire(here.runtime()).orElseThrow()) {
      Ended ended = here.run("archive", "restore", folder.resolve("any").toString());
      assertThat(ended.status()).isOne();
      assertThat(ended.error()).contains("SEMPER is running; stop it first with");
      assertThat(here.folders().storeFile()).doesNotExist();
      assertThat(here.folders().vaultFile()).doesNotExist();
    }
  }

  @Test
  void a_running_agent_writes_the_backup_itself_and_looks_through_its_archive() throws Exception {
    CommandProcess here = home("here");
    try (SingleInstance agent = SingleInstance.acquire(here.runtime()).orElseThrow()) {
      agent.announce(
          1,
          new ControlCommands(
              Map.of(
                  "backup", arguments -> List.of("Written: " + arguments.getFirst()),
                  "check", arguments -> List.of("damaged  deal", "1 deals, 1 damaged."))));

      assertThat(here.run("archive", "backup", "a.backup").out())
          .startsWith("Written: " + Path.of("a.backup").toAbsolutePath());
      Ended check = here.run("archive", "check");
      assertThat(check.status()).isOne();
      assertThat(check.out().lines()).containsExactly("damaged  deal", "1 deals, 1 damaged.");
    }
  }

  @Test
  void a_whole_archive_ends_with_status_0() throws Exception {
    CommandProcess here = home("here");
    try (SingleInstance agent = SingleInstance.acquire(here.runtime()).orElseThrow()) {
      agent.announce(
          1, new ControlCommands(Map.of("check", arguments -> List.of("3 deals, all whole."))));
      assertThat(here.run("archive", "check").status()).isZero();
    }
  }

  @Test
  void says_how_to_start_an_agent_that_does_not_run() throws Exception {
    for (String command : List.of("archive check", "purse list", "purse open EUR")) {
      Ended ended = home("here").run(command.split(" "));
      assertThat(ended.status()).isOne();
      assertThat(ended.error()).contains("SEMPER is not running; start it with");
    }
  }

  private CommandProcess home(String name) {
    return new CommandProcess(folder.resolve(name));
  }

  private static byte[] fill(CommandProcess process) throws Exception {
    Path vault = process.folders().prepare().vaultFile();
    Vault.create(vault, "correct horse battery".toCharArray()).close();
    return Files.readAllBytes(vault);
  }
}
