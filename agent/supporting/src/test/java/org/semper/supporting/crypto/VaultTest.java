package org.semper.supporting.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.crypto.KeyFileRejected.Reason;

final class VaultTest {

  private static final byte[] PLACE = "deal 1".getBytes(UTF_8);
  private static final byte[] TEXT = "BACH Preludes".getBytes(UTF_8);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("vault.json");
  }

  @Test
  void opens_with_its_passphrase_and_the_same_keys() throws Exception {
    byte[] sealed;
    String index;
    try (Vault vault = TestPki.vault(file(), "pässword")) {
      sealed = vault.sealer("archive").seal(TEXT, PLACE);
      index = vault.sealer("archive").blindIndex("peer", "ACTIMEDIA");
    }

    try (Vault again = open("pässword")) {
      assertThat(again.sealer("archive").open(sealed, PLACE)).isEqualTo(TEXT);
      assertThat(again.sealer("archive").blindIndex("peer", "ACTIMEDIA")).isEqualTo(index);
    }
  }

  @Test
  void keeps_purposes_apart() throws Exception {
    try (Vault vault = TestPki.vault(file(), "password")) {
      byte[] sealed = vault.sealer("archive").seal(TEXT, PLACE);

      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> vault.sealer("identity").open(sealed, PLACE));
      assertThat(vault.sealer("archive").blindIndex("peer", "x"))
          .isNotEqualTo(vault.sealer("identity").blindIndex("peer", "x"))
          .isNotEqualTo(vault.sealer("archive").blindIndex("peerx", ""));
    }
  }

  @Test
  void refuses_another_passphrase() {
    TestPki.vault(file(), "password").close();

    refuses("Password", Reason.WRONG_PASSPHRASE);
    refuses("", Reason.WRONG_PASSPHRASE);
  }

  @Test
  void changes_its_passphrase_without_losing_anything() throws Exception {
    byte[] sealed;
    try (Vault vault = TestPki.vault(file(), "old")) {
      sealed = vault.sealer("archive").seal(TEXT, PLACE);
      assertThatExceptionOfType(KeyFileRejected.class)
          .isThrownBy(() -> vault.changePassphrase("odl".toCharArray(), "new".toCharArray()));
      vault.changePassphrase("old".toCharArray(), "new".toCharArray());
    }

    refuses("old", Reason.WRONG_PASSPHRASE);
    try (Vault again = open("new")) {
      assertThat(again.sealer("archive").open(sealed, PLACE)).isEqualTo(TEXT);
    }
  }

  @Test
  void takes_sixty_four_mebibytes_three_times_for_an_owners_passphrase() throws Exception {
    Vault.create(file(), "password".toCharArray()).close();

    assertThat(Files.readString(file()))
        .contains("\"argon2id\"", "\"memoryKib\" : 65536", "\"iterations\" : 3");
    open("password").close();
  }

  @Test
  void never_writes_over_a_vault() throws IOException {
    TestPki.vault(file(), "password").close();
    byte[] before = Files.readAllBytes(file());

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> Vault.create(file(), "other".toCharArray()));

    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void names_a_missing_a_foreign_and_a_damaged_file() throws IOException {
    refuses("password", Reason.MISSING);

    Files.writeString(file(), "not a vault");
    refuses("password", Reason.FOREIGN);

    Files.delete(file());
    TestPki.vault(file(), "password").close();
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("\"iterations\" : 1", "\"iterations\" : 2"));
    refuses("password", Reason.DAMAGED);

    Files.writeString(file(), text.substring(0, text.length() / 2));
    refuses("password", Reason.FOREIGN);
  }

  @Test
  void reports_any_turned_bit() throws IOException {
    TestPki.vault(file(), "password").close();
    byte[] whole = Files.readAllBytes(file());
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      Files.write(file(), changed);
      boolean isWhiteSpace = whole[i] == ' ' || whole[i] == '\n';
      if (!isWhiteSpace) {
        assertThatExceptionOfType(KeyFileRejected.class)
            .as("byte %d", i)
            .isThrownBy(() -> open("password"));
      }
    }
  }

  @Test
  void gives_no_key_away_after_closing() {
    Vault vault = TestPki.vault(file(), "password");
    Sealer sealer = vault.sealer("archive");
    vault.close();

    assertThatIllegalStateException().isThrownBy(() -> sealer.seal(TEXT, PLACE));
    assertThatIllegalStateException().isThrownBy(() -> sealer.blindIndex("peer", "x"));
    assertThatIllegalStateException().isThrownBy(() -> vault.sealer("archive"));
  }

  @Test
  void only_its_owner_reads_the_file() throws IOException {
    TestPki.vault(file(), "password").close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void seals_differ_and_any_change_breaks_them() throws Exception {
    try (Vault vault = TestPki.vault(file(), "password")) {
      Sealer sealer = vault.sealer("archive");
      byte[] sealed = sealer.seal(TEXT, PLACE);

      assertThat(sealer.seal(TEXT, PLACE)).isNotEqualTo(sealed);
      for (int i = 0; i < sealed.length; i++) {
        byte[] changed = sealed.clone();
        changed[i] ^= 1;
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.open(changed, PLACE));
      }
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> sealer.open(sealed, "deal 2".getBytes(UTF_8)));
      assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealer.open(new byte[0], PLACE));
    }
  }

  private Vault open(String passphrase) throws KeyFileRejected {
    return Vault.open(file(), passphrase.toCharArray());
  }

  private void refuses(String passphrase, Reason reason) {
    assertThatExceptionOfType(KeyFileRejected.class)
        .isThrownBy(() -> open(passphrase))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.file()).isEqualTo(file()))
        .satisfies(e -> assertThat(e.getMessage()).contains("vault.json"));
  }
}
