package org.semper.bridge.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuntimeFolderTest {

  private static final Path HOME = Path.of("/home/ada");

  @Test
  void follows_the_platform() {
    assertThat(folder(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"), "Linux"))
        .isEqualTo(Path.of("/run/user/1000/semper"));
    assertThat(folder(Map.of(), "Linux")).isEqualTo(Path.of("/home/ada/.local/share/semper/run"));
    assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "Linux"))
        .isEqualTo(Path.of("/data/semper/run"));
    assertThat(folder(Map.of(), "Mac OS X"))
        .isEqualTo(Path.of("/home/ada/Library/Application Support/Semper/run"));
    assertThat(folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11"))
        .isEqualTo(Path.of("/local/Semper/run"));
  }

  @Test
  void ignores_a_relative_path() {
    assertThat(folder(Map.of("XDG_RUNTIME_DIR", "run", "XDG_DATA_HOME", "data"), "Linux"))
        .isEqualTo(Path.of("/home/ada/.local/share/semper"));
  }

  private static Path folder(Map<String, String> environment, String system) {
    return RuntimeFolder.of(environment, system, HOME).path();
  }
}
