package org.semper.bridge.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RuntimeFolderTest {

  private static final Path HOME = Path.of("/home/ada");

  @Test
  void is_in_the_data_folder_of_the_platform() {
    assertThat(folder(Map.of(), "Linux").path())
        .isEqualTo(Path.of("/home/ada/.local/share/semper/run"));
    assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "Linux").path())
        .isEqualTo(Path.of("/data/semper/run"));
    assertThat(folder(Map.of(), "Mac OS X").path())
        .isEqualTo(Path.of("/home/ada/Library/Application Support/Semper/run"));
    assertThat(folder(Map.of("LOCALAPPDATA", "/local"), "Windows 11").path())
        .isEqualTo(Path.of("/local/Semper/run"));
  }

  /// One started from a desktop and one from a terminal have different environments and the same data.
  @Test
  void two_sessions_of_one_owner_have_one_lock() {
    RuntimeFolder desktop = folder(Map.of("XDG_RUNTIME_DIR", "/run/user/1000"), "Linux");
    RuntimeFolder terminal = folder(Map.of(), "Linux");

    assertThat(desktop.lock()).isEqualTo(terminal.lock());
    assertThat(desktop.runtimeFile()).isEqualTo(terminal.runtimeFile());
    assertThat(desktop.sockets()).isEqualTo(Path.of("/run/user/1000/semper"));
    assertThat(terminal.sockets()).isEqualTo(terminal.path());
  }

  @Test
  void ignores_relative_paths() {
    assertThat(folder(Map.of("XDG_RUNTIME_DIR", "run", "XDG_DATA_HOME", "data"), "Linux"))
        .isEqualTo(folder(Map.of(), "Linux"));
  }

  private static RuntimeFolder folder(Map<String, String> environment, String system) {
    return RuntimeFolder.of(environment, system, HOME);
  }
}
