package org.semper.supporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFoldersTest {

  private static final Path HOME = Path.of("/home/alice");

  @TempDir Path folder;

  @Test
  void follows_xdg_on_linux() {
    DataFolders folders =
        DataFolders.of(
            Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/config"), "Linux", HOME);

    assertThat(folders)
        .isEqualTo(new DataFolders(Path.of("/data/semper"), Path.of("/config/semper")));
  }

  @Test
  void has_xdgs_defaults_and_ignores_relative_paths() {
    DataFolders folders = DataFolders.of(Map.of("XDG_DATA_HOME", "data"), "Linux", HOME);

    assertThat(folders.data()).isEqualTo(HOME.resolve(".local/share/semper"));
    assertThat(folders.config()).isEqualTo(HOME.resolve(".config/semper"));
  }

  @Test
  void follows_windows_and_macos() {
    assertThat(DataFolders.of(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME).data())
        .isEqualTo(Path.of("/local/Semper"));
    assertThat(DataFolders.of(Map.of(), "Mac OS X", HOME).config())
        .isEqualTo(HOME.resolve("Library/Application Support/Semper"));
  }

  @Test
  void makes_folders_for_the_owner_only() throws Exception {
    DataFolders folders = folders().prepare();

    assertThat(permissions(folders.data())).isEqualTo("rwx------");
    assertThat(permissions(folders.config())).isEqualTo("rwx------");
    folders.prepare();
  }

  @Test
  void refuses_a_folder_that_others_can_look_into() throws Exception {
    DataFolders folders = folders();
    Files.createDirectories(folders.data());
    Files.setPosixFilePermissions(folders.data(), PosixFilePermissions.fromString("rwxr-x---"));

    assertThatThrownBy(folders::prepare)
        .isInstanceOf(DataFolderRejected.class)
        .hasMessageContaining("chmod 700")
        .hasMessageContaining(folders.data().toString());
    assertThat(permissions(folders.data())).isEqualTo("rwxr-x---");
  }

  /// A user of a container or a directory service may have a number and no name.
  @Test
  void knows_its_owner_by_number() throws Exception {
    String name = System.getProperty("user.name");
    System.setProperty("user.name", "?");
    try {
      assertThat(folders().prepare().data()).isDirectory();
    } finally {
      System.setProperty("user.name", name);
    }
  }

  @Test
  void refuses_a_folder_of_somebody_else() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "only root can give folders away");
    DataFolders folders = folders().prepare();
    Files.setAttribute(folders.data(), "unix:uid", 54_321);

    assertThatThrownBy(folders::prepare)
        .isInstanceOf(DataFolderRejected.class)
        .hasMessageContaining("54321");
  }

  @Test
  void refuses_a_file_in_the_folders_place() throws Exception {
    Files.writeString(folder.resolve("data"), "");

    assertThatThrownBy(() -> folders().prepare()).isInstanceOf(DataFolderRejected.class);
  }

  private DataFolders folders() {
    return new DataFolders(folder.resolve("data"), folder.resolve("config"));
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
