package org.semper.supporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  Store open(Migrations... modules) {
    return SqliteStore.open(file(), modules);
  }

  @Test
  void makes_files_that_only_the_owner_can_read() throws Exception {
    insert("a", 1);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void syncs_every_commit() {
    insert("a", 1);

    assertThat(pragma("synchronous")).isEqualTo(2);
    assertThat(pragma("foreign_keys")).isEqualTo(1);
    assertThat(
            store.<String, RuntimeException>inTransaction(
                tx -> tx.query("PRAGMA journal_mode", row -> row.text("journal_mode")).getFirst()))
        .isEqualTo("wal");
  }

  @Test
  void refuses_an_empty_file_and_leaves_it() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.db"));

    refuses(empty, "damaged");
    assertThat(empty).isEmptyFile();
  }

  @Test
  void refuses_a_text_file_and_leaves_it() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.db"), "Dear owner, ".repeat(50));

    refuses(letter, "not a store of this program");
    assertThat(letter).hasContent("Dear owner, ".repeat(50));
  }

  @Test
  void refuses_the_database_of_another_program() throws Exception {
    Path other = folder.resolve("other.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE bookmarks (url TEXT)");
    }

    refuses(other, "not a store of this program");
  }

  @Test
  void refuses_a_file_that_was_cut_short() throws Exception {
    for (int i = 0; i < 200; i++) {
      insert("serial " + i, i);
    }
    store.close();
    try (RandomAccessFile cut = new RandomAccessFile(file().toFile(), "rw")) {
      cut.setLength(cut.length() - 8192);
    }

    refuses(file(), "damaged");

    Files.delete(file());
    store = open(COINS);
  }

  @Test
  void refuses_a_file_whose_pages_were_overwritten() throws Exception {
    insert("a", 1);
    store.close();
    try (RandomAccessFile overwritten = new RandomAccessFile(file().toFile(), "rw")) {
      overwritten.seek(4096);
      overwritten.write(new byte[4096]);
    }

    refuses(file(), "damaged");

    Files.delete(file());
    store = open(COINS);
  }

  @Test
  void says_that_a_folder_is_missing() {
    Path nowhere = folder.resolve("missing").resolve("store.db");

    refuses(nowhere, "Create it");
  }

  @Test
  void says_that_a_folder_is_read_only() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    assumeTrue(!Files.isWritable(closed), "the test runs as a user who may write everywhere");

    refuses(closed.resolve("store.db"), "cannot be written");
  }

  @Test
  void says_that_the_disk_is_full_and_keeps_what_was_committed() {
    insert("kept", 1);
    long pages = pragma("page_count");

    assertThatThrownBy(() ->
            store.inTransaction(tx -> {
              // Stands for a full disk: SQLite reports both as SQLITE_FULL.
              tx.query("PRAGMA max_page_count = " + pages, row -> row.integer("max_page_count"));
              return insert(tx, "x".repeat(100_000), 1);
            }))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("full")
        .hasMessageContaining(file().toString());

    assertThat(serials()).containsExactly("kept");
  }

  @Test
  void waits_for_another_process_that_writes() throws Exception {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      Thread release =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  statement.execute("COMMIT");
                } catch (java.sql.SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      insert("a", 1);
      release.join();
    }

    assertThat(serials()).containsExactly("a");
  }

  @Test
  void copies_itself_whole_while_it_is_in_use() throws Exception {
    insert("a", 1);
    Path copy = folder.resolve("copy.db");

    ((SqliteStore) store).snapshot(copy);
    insert("b", 1);

    try (Store copied = SqliteStore.open(copy, COINS)) {
      assertThat(
              copied.<java.util.List<String>, RuntimeException>inTransaction(
                  tx -> tx.query("SELECT serial FROM coins_coin", row -> row.text("serial"))))
          .containsExactly("a");
    }
  }

  @Test
  void refuses_work_after_it_was_closed() {
    store.close();

    assertThatThrownBy(this::serials)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private void refuses(Path file, String why) {
    assertThatThrownBy(() -> SqliteStore.open(file, COINS))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining(why)
        .hasMessageContaining(file.getParent().toString());
  }

  private long pragma(String name) {
    return store.inTransaction(
        tx -> tx.query("PRAGMA " + name, row -> row.integer(name)).getFirst());
  }

  private Path file() {
    return folder.resolve("store.db");
  }
}
