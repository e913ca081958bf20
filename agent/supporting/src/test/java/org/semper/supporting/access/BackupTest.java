package org.semper.supporting.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Entry;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.LoggedEntry;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.Vault;
import org.semper.supporting.store.SqliteStore;

final class BackupTest {

  private static final GoldenPurchase PURCHASE = new GoldenPurchase();
  private static final DealId DEAL = GoldenPurchase.deal(PURCHASE.offer());

  @TempDir Path folder;
  private DataFolders folders;
  private SqliteStore store;

  @BeforeEach
  void fill() throws Exception {
    folders = folders("here");
    store = SqliteStore.open(folders.storeFile(), SealedArchive.MIGRATIONS);
    try (Vault vault = TestPki.vault(folders.vaultFile(), "secret")) {
      SealedArchive archive = new SealedArchive(vault.sealer("archive"), TestPki.CLOCK);
      store.inTransaction(tx -> archive.append(tx, DEAL, new Entry.Heard(PURCHASE.offer())));
    }
    Files.writeString(folders.data().resolve("identity.json"), "{}");
    Files.createDirectory(folders.data().resolve("bridge"));
    Files.writeString(folders.data().resolve("bridge").resolve("bridge-key.pem"), "canary");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void restores_what_was_backed_up_while_it_was_in_use() throws Exception {
    DataFolders there = folders("there");

    new Restoration(there).restore(backup());

    try (SqliteStore restored = SqliteStore.open(there.storeFile(), SealedArchive.MIGRATIONS);
        Vault vault = Vault.open(there.vaultFile(), "secret".toCharArray())) {
      SealedArchive archive = new SealedArchive(vault.sealer("archive"), TestPki.CLOCK);
      List<LoggedEntry> log = restored.inTransaction(tx -> archive.read(tx, DEAL));
      assertThat(log).hasSize(1);
    }
    assertThat(there.data().resolve("identity.json")).hasContent("{}");
    assertThat(permissions(there.vaultFile())).isEqualTo("rw-------");
    assertThat(permissions(there.storeFile())).isEqualTo("rw-------");
  }

  @Test
  void leaves_nothing_behind_and_is_the_owners_only() throws Exception {
    Path backup = backup();

    assertThat(permissions(backup)).isEqualTo("rw-------");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.contains("unfinished"));
    }
  }

  @Test
  void keeps_the_machines_own_keys_out() throws Exception {
    assertThat(new String(Files.readAllBytes(backup()), StandardCharsets.ISO_8859_1))
        .doesNotContain("bridge", "canary");
  }

  @Test
  void overwrites_no_file_with_a_backup() throws Exception {
    Path there = Files.writeString(folder.resolve("backup"), "older backup");

    assertThatThrownBy(() -> new Backup(folders, store).write(there))
        .isInstanceOf(BackupRejected.class);
    assertThat(there).hasContent("older backup");
  }

  @Test
  void overwrites_no_data_with_a_backup() throws Exception {
    DataFolders there = folders("there");
    Files.writeString(there.vaultFile(), "mine");

    rejects(there, backup(), "already");
    assertThat(there.vaultFile()).hasContent("mine");
    assertThat(there.storeFile()).doesNotExist();
  }

  @Test
  void refuses_a_backup_with_a_changed_byte_anywhere_and_restores_nothing() throws Exception {
    DataFolders there = folders("there");
    byte[] whole = Files.readAllBytes(backup());
    for (int at = 0; at < whole.length; at += 211) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Path file = Files.write(folder.resolve("changed"), changed);
      try {
        new Restoration(there).restore(file);
        // What the zip format does not use, such as its times, may change.
        assertThat(Files.readAllBytes(there.vaultFile()))
            .isEqualTo(Files.readAllBytes(folders.vaultFile()));
        there = folders("there" + at);
      } catch (BackupRejected e) {
        assertThat(there.data()).isEmptyDirectory();
      }
    }
  }

  @Test
  void refuses_a_backup_that_was_cut_short() throws Exception {
    byte[] whole = Files.readAllBytes(backup());
    DataFolders there = folders("there");
    for (int length = 0; length < whole.length - 2000; length += 997) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));

      assertThatThrownBy(() -> new Restoration(there).restore(cut))
          .isInstanceOf(BackupRejected.class);
      assertThat(there.data()).isEmptyDirectory();
    }
  }

  @Test
  void refuses_names_that_lead_out_of_the_data_folder() throws Exception {
    Path evil = folder.resolve("evil");
    try (OutputStream out = Files.newOutputStream(evil);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("semper-backup.json"));
      zip.write(
          "{\"version\":1,\"files\":[{\"name\":\"../evil.json\",\"bytes\":0,\"sha256\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\"}]}"
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("../evil.json"));
    }

    rejects(folders("there"), evil, "damaged");
  }

  @Test
  void unpacks_no_more_than_the_backup_names() throws Exception {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();

    Restoration.copy(new Endless(), 100_000, unpacked);

    // The byte too many shows that the entry is not the named file.
    assertThat(unpacked.size()).isEqualTo(100_001);
  }

  @Test
  void refuses_a_file_that_is_longer_than_named() throws Exception {
    Path longer = folder.resolve("longer");
    try (OutputStream out = Files.newOutputStream(longer);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      manifest(zip, "vault.json", 2);
      zip.putNextEntry(new ZipEntry("vault.json"));
      zip.write(new byte[1 << 20]);
    }
    rejects(folders("there"), longer, "damaged");
  }

  @Test
  void refuses_sizes_that_no_file_of_the_data_folder_has() throws Exception {
    for (long bytes : new long[] {-1, (16L << 20) + 1, Long.MAX_VALUE}) {
      rejects(folders("there"), named("vault.json", bytes), "damaged");
    }
    rejects(folders("there"), named("semper.db", (64L << 30) + 1), "damaged");
  }

  private Path named(String name, long bytes) throws Exception {
    Path file = folder.resolve("named");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      manifest(zip, name, bytes);
    }
    return file;
  }

  private static void manifest(ZipOutputStream zip, String name, long bytes) throws Exception {
    zip.putNextEntry(new ZipEntry("semper-backup.json"));
    zip.write(
        """
        {"version":1,"files":[{"name":"%s","bytes":%d,"sha256":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}]}\
        """
            .formatted(name, bytes)
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refuses_what_is_no_backup() throws Exception {
    rejects(folders("there"), Files.writeString(folder.resolve("letter"), "Dear"), "not a backup");
    rejects(folders("there2"), folder.resolve("missing"), "cannot be read");
  }

  private void rejects(DataFolders there, Path backup, String why) {
    assertThatThrownBy(() -> new Restoration(there).restore(backup))
        .isInstanceOf(BackupRejected.class)
        .hasMessageContaining(why);
  }

  private Path backup() throws BackupRejected {
    Path target = folder.resolve("semper.backup");
    new Backup(folders, store).write(target);
    return target;
  }

  private DataFolders folders(String name) throws DataFolderRejected {
    Path data = folder.resolve(name);
    return new DataFolders(data, data).prepare();
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /// Zeros for ever, as a small file can unpack to.
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      Arrays.fill(buffer, from, from + length, (byte) 0);
      return length;
    }
  }
}
