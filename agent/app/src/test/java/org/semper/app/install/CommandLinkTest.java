package org.semper.app.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.app.install.CommandLink.Standing;

final class CommandLinkTest {

  @TempDir Path folder;
  private CommandLink command = new CommandLink(Path.of(""), Path.of(""));

  @BeforeEach
  void lay_out_a_home() throws Exception {
    Path launcher = Files.writeString(folder.resolve("launcher"), "#!/bin/sh\n");
    command = new CommandLink(folder.resolve("home/.local/bin"), launcher);
  }

  @Test
  void is_placed_and_taken_away_again() throws Exception {
    assertThat(command.standing()).isEqualTo(Standing.FREE);
    command.place();
    assertThat(command.standing()).isEqualTo(Standing.OURS);
    assertThat(command.link()).hasContent("#!/bin/sh\n").isSymbolicLink();

    command.remove();
    command.remove();
    assertThat(command.link()).doesNotExist();
    assertThat(command.launcher()).exists();
  }

  @Test
  void leaves_what_somebody_else_put_there() throws Exception {
    Files.createDirectories(command.folder());
    Files.writeString(command.link(), "another program");

    assertThat(command.standing()).isEqualTo(Standing.TAKEN);
    assertThatThrownBy(command::place).isInstanceOf(FileAlreadyExistsException.class);
    command.remove();
    assertThat(command.link()).hasContent("another program");
  }

  @Test
  void leaves_a_link_to_another_program_also_while_it_leads_nowhere() throws Exception {
    Files.createDirectories(command.folder());
    Path other = Files.writeString(folder.resolve("other"), "another program");
    Files.createSymbolicLink(command.link(), other);
    assertThat(command.standing()).isEqualTo(Standing.TAKEN);

    Files.delete(other);
    assertThat(command.standing()).isEqualTo(Standing.TAKEN);
    assertThatThrownBy(command::place).isInstanceOf(FileAlreadyExistsException.class);
    command.remove();
    assertThat(Files.readSymbolicLink(command.link())).isEqualTo(other);
  }

  @Test
  void knows_whether_a_terminal_finds_it() {
    String bin = command.folder().toString();
    assertThat(command.isFoundIn("/usr/bin:" + bin)).isTrue();
    assertThat(command.isFoundIn("/usr/bin:" + bin + "/more")).isFalse();
    assertThat(command.isFoundIn("")).isFalse();
  }
}
