package org.semper.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.commerce.PostalAddress;
import org.semper.app.command.OwnersHome;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.trust.KeptTrust;
import org.semper.tinguin.setup.Setup;
import org.semper.tinguin.setup.SetupFailed;
import org.semper.tinguin.setup.SetupFailed.Reason;

/// A first start that fails, in a data folder that is a link.
final class EnrolmentTest {

  @TempDir Path folder;

  @Test
  void leaves_no_key_behind_when_the_authority_does_not_answer() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path data = Files.createSymbolicLink(folder.resolve("data"), disk);
    Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("rwx------"));
    DataFolders folders = new DataFolders(data, folder.resolve("config")).prepare();
    new TestPki().trustList().write(folders.trustFile());
    FirstTrust trust = new FirstTrust(KeptTrust.read(folders.config()));
    try (Setup setup =
        new Setup(
            "three herons at dusk".toCharArray(),
            OwnersHome.indicator(),
            new PostalAddress("Alice Martin", "12 rue de la Paix", "75002", "Paris", "FR"))) {

      assertThatExceptionOfType(SetupFailed.class)
          .isThrownBy(() -> new Enrolment(folders, trust, TestPki.CLOCK).carryOut(setup, _ -> {}))
          .extracting(SetupFailed::reason)
          .isEqualTo(Reason.AUTHORITY_UNREACHABLE);
    }

    assertThat(files(disk)).isEmpty();
    assertThat(files(folder)).containsExactlyInAnyOrder(disk, data, folders.config());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
