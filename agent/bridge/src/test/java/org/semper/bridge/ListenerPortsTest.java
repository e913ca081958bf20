package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.supporting.crypto.loopback.KeyFileDamaged;

final class ListenerPortsTest {

  @TempDir Path folder;

  @Test
  void are_eight_in_a_row_and_who_knows_one_knows_all() {
    ListenerPorts ports = ListenerPorts.beside(20_485);

    assertThat(ports.all())
        .containsExactly(20_480, 20_481, 20_482, 20_483, 20_484, 20_485, 20_486, 20_487)
        .allSatisfy(port -> assertThat(ListenerPorts.beside(port)).isEqualTo(ports));
  }

  @Test
  void are_drawn_once_and_kept() throws Exception {
    Path file = folder.resolve("ports.json");
    ListenerPorts drawn = ListenerPorts.openOrCreate(file);

    assertThat(ListenerPorts.openOrCreate(file)).isEqualTo(drawn);
  }

  /// Where numbers are written for people in other digits than 0 to 9.
  @ParameterizedTest
  @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
  void are_kept_in_the_digits_of_programs(String language) throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      Path file = folder.resolve("ports.json");
      ListenerPorts drawn = ListenerPorts.openOrCreate(file);

      assertThat(file).content().matches("\\{\"first\":[0-9]+\\}\\s*");
      assertThat(ListenerPorts.openOrCreate(file)).isEqualTo(drawn);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void differ_from_home_to_home() throws Exception {
    Set<ListenerPorts> drawn = new HashSet<>();
    for (int home = 0; home < 20; home++) {
      drawn.add(ListenerPorts.openOrCreate(folder.resolve("ports-" + home)));
    }
    assertThat(drawn).hasSizeGreaterThan(15);
    assertThat(drawn)
        .flatExtracting(ListenerPorts::all)
        .allSatisfy(port -> assertThat(port).isBetween(10_240, 32_767));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20480",
        "{}",
        "{\"first\":\"20480\"}",
        "{\"first\":20481}",
        "{\"first\":80}",
        "{\"first\":40000}",
        "{\"first\":20480,\"more\":1}"
      })
  void that_a_file_does_not_hold_are_not_drawn_again(String content) throws Exception {
    Path file = folder.resolve("ports.json");
    Files.writeString(file, content);

    assertThatThrownBy(() -> ListenerPorts.openOrCreate(file))
        .isInstanceOf(KeyFileDamaged.class)
        .hasMessageContaining("ports.json");
    assertThat(file).hasContent(content);
  }
}
