package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.CommandProcess.Ended;

/// Disks that are full or read-only: one sentence with the next step, and nothing overwritten.
@Tag("server")
final class BadDiskTest {

  @TempDir Path folder;
  private SmallDisk disk;
  private CommandProcess here;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(SmallDisk.isPossible(), "only root may mount a file system");
    disk = SmallDisk.mount(folder.resolve("disk"));
    here = new CommandProcess(folder.resolve("home"), disk.folder());
    OwnersHome.fill(here.folders());
    assertThat(here.run("install").status()).isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void on_a_full_disk_nothing_starts_and_nothing_is_overwritten() throws Exception {
    disk.fill();
    Map<Path, String> before = contents();

    assertSaid(here.run("run"), "space");
    assertSaid(here.run("install"), "space");
    assertThat(contents())
        .containsAllEntriesOf(before)
        .allSatisfy((file, content) -> assertThat(file.toString()).doesNotEndWith(".new"));

    disk.free();
    assertThat(here.run("install").status()).isZero();
  }

  @Test
  void in_a_read_only_home_nothing_starts_and_nothing_is_overwritten() throws Exception {
    Map<Path, String> before = contents();
    disk.makeReadOnly();

    assertSaid(here.run("run"), "ead-only");
    assertSaid(here.run("install"), "ead-only");
    assertSaid(here.run("autostart", "on"), "ead-only");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void a_home_in_which_no_folder_can_be_made_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandProcess nowhere = new CommandProcess(folder.resolve("nowhere"), file);

    for (String command : new String[] {"run", "install"}) {
      Ended ended = nowhere.run(command);
      assertThat(ended.status()).isOne();
      assertThat(ended.error()).contains(file.toString()).contains("Check the permissions above");
    }
    assertThat(file).isEmptyFile();
  }

  private static void assertSaid(Ended ended, String why) {
    assertThat(ended.status()).isOne();
    assertThat(ended.error())
        .contains(why)
        .doesNotContain("fault of the agent itself")
        .doesNotContain("\tat ");
  }

  private Map<Path, String> contents() throws IOException {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(disk.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
