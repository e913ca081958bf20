package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.supporting.access.DataFolders;
import org.semper.tinguin.look.Theme;
import org.semper.tinguin.settings.Appearance;

final class AppearanceFileTest {

  @TempDir Path folder;
  private AppearanceFile file;
  private Path path;

  @BeforeEach
  void name() {
    file = AppearanceFile.in(new DataFolders(folder.resolve("data"), folder));
    path = folder.resolve("settings.json");
  }

  @Test
  void is_as_the_platform_is_where_there_is_no_file() throws Exception {
    assertThat(file.read()).isEqualTo(Appearance.OF_PLATFORM);
    assertThat(path).doesNotExist();
  }

  @Test
  void returns_what_was_written() throws Exception {
    Appearance dark = new Appearance(Optional.of(Locale.FRENCH), Theme.DARK);
    file.write(dark);
    assertThat(file.read()).isEqualTo(dark);
    assertThat(path).hasContent("{\"language\":\"fr\",\"theme\":\"DARK\"}");

    file.write(Appearance.OF_PLATFORM);
    assertThat(file.read()).isEqualTo(Appearance.OF_PLATFORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"theme\":\"PINK\"}",
        "{\"theme\":\"DARK\",\"lockAfterMinutes\":9999}",
        "{\"theme\":\"DARK\",\"theme\":\"LIGHT\"}",
        "{\"language\":\"tlh\",\"theme\":\"DARK\"}"
      })
  void names_a_damaged_file_and_writes_nothing_over_it(String content) throws Exception {
    Files.writeString(path, content);

    assertThatThrownBy(file::read)
        .isInstanceOf(FileDamaged.class)
        .hasMessage(path + " is damaged. Mend it or move it away.");
    assertThatThrownBy(() -> file.write(Appearance.OF_PLATFORM)).isInstanceOf(FileDamaged.class);
    assertThat(path).hasContent(content);
  }
}
