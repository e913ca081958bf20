package org.semper.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.command.CommandProcess.Ended;

/// As a process of its own, with the real `certutil`.
@Tag("server")
final class InstallCommandTest {

  @TempDir Path folder;
  private CommandProcess here;
  private Path link;

  @BeforeEach
  void fill_a_home() throws Exception {
    here = new CommandProcess(folder.resolve("home"));
    OwnersHome.fill(here.folders());
    link = here.home().resolve(".local/bin/semper");
  }

  @Test
  void a_name_for_terminals_is_offered_and_made_when_it_is_agreed_to() throws Exception {
    Ended offered = here.run("install");
    assertThat(offered.out()).contains("It was not made", "Done.");
    assertThat(link).doesNotExist();

    assertThat(here.run("install", "--yes").status()).isZero();
    assertThat(Files.readSymbolicLink(link)).isEqualTo(here.launcher());
  }

  @Test
  void a_name_that_cannot_be_made_does_not_keep_browsers_from_trusting_the_agent()
      throws Exception {
    Files.writeString(here.home().resolve(".local"), "a file");

    Ended installed = here.run("install", "--yes");

    assertThat(installed.out())
        .contains("cannot be made")
        .containsPattern("Trust in the agent's certificate\\s+Chromium family\\s+installed");
    assertThat(installed.status()).isZero();
  }
}
