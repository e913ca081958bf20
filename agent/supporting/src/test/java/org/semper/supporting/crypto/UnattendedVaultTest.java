package org.semper.supporting.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.KeyFileRejected.Reason;

final class UnattendedVaultTest {

  private static final byte[] PLACE = "deal 1".getBytes(UTF_8);
  private static final byte[] TEXT = "BACH Preludes".getBytes(UTF_8);

  @TempDir Path folder;
  private Path vault;
  private Path passphrase;

  @BeforeEach
  void name_the_files() {
    vault = folder.resolve("vault.json");
    passphrase = folder.resolve("passphrase");
  }

  @Test
  void makes_a_passphrase_of_256_bits_that_only_its_owner_reads_and_opens_with_it()
      throws Exception {
    byte[] sealed = sealed();

    assertThat(Files.readString(passphrase)).matches("[A-Za-z0-9_-]{43}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passphrase)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(vault)).contains("\"memoryKib\" : 8,", "\"iterations\" : 1");
    opens(sealed);
  }

  @Test
  void a_passphrase_that_a_person_has_put_there_is_as_hard_to_guess_as_an_owners()
      throws Exception {
    Files.writeString(passphrase, "three herons\nand a remark\n");

    byte[] sealed = sealed();

    assertThat(Files.readString(vault)).contains("\"memoryKib\" : 65536", "\"iterations\" : 3");
    Vault.open(vault, "three herons".toCharArray()).close();
    opens(sealed);
  }

  @Test
  void a_first_start_that_was_cut_off_before_the_vault_was_there_is_made_up_for() throws Exception {
    UnattendedVault.open(folder).close();
    Files.delete(vault);

    opens(sealed());
  }

  @Test
  void without_its_passphrase_a_vault_stays_shut_and_gets_no_other_one() throws Exception {
    UnattendedVault.open(folder).close();
    Files.delete(passphrase);

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> UnattendedVault.open(folder))
        .withMessageContaining("passphrase");
    assertThat(passphrase).doesNotExist();
  }

  @Test
  void an_empty_and_a_wrong_passphrase_are_refused() throws Exception {
    UnattendedVault.open(folder).close();

    Files.writeString(passphrase, "\n");
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> UnattendedVault.open(folder))
        .withMessage("no passphrase in " + passphrase);

    Files.writeString(passphrase, "another");
    assertThatExceptionOfType(KeyFileRejected.class)
        .isThrownBy(() -> UnattendedVault.open(folder))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_PASSPHRASE));
  }

  private byte[] sealed() throws Exception {
    try (Vault opened = UnattendedVault.open(folder)) {
      return opened.sealer("archive").seal(TEXT, PLACE);
    }
  }

  private void opens(byte[] sealed) throws Exception {
    try (Vault again = UnattendedVault.open(folder)) {
      assertThat(again.sealer("archive").open(sealed, PLACE)).isEqualTo(TEXT);
    }
  }
}
