package org.semper.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.access.DataFolders;

final class OwnersDataTest {

  @TempDir Path folder;

  @Test
  void deletes_its_own_folders_and_follows_no_link() throws Exception {
    DataFolders folders =
        new DataFolders(folder.resolve("data/semper"), folder.resolve("config/semper")).prepare();
    Path photos = Files.createDirectories(folder.resolve("photos"));
    Path photo = Files.writeString(photos.resolve("photo"), "holiday");
    Files.createSymbolicLink(folders.data().resolve("photos"), photos);
    Files.createDirectories(folders.data().resolve("bridge"));
    Files.writeString(folders.vaultFile(), "{}");
    Path other = Files.writeString(folder.resolve("data/other"), "");
    OwnersData data = new OwnersData(folders);
    assertThat(data.places()).containsExactly(folders.data(), folders.config());

    data.delete();
    data.delete();

    assertThat(data.places()).isEmpty();
    assertThat(photo).hasContent("holiday");
    assertThat(other).exists();
  }
}
