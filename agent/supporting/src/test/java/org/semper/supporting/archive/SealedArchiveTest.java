package org.semper.supporting.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;

final class SealedArchiveTest extends SealedArchiveContract {

  /// What the purchase says that no thief of the disk may read.
  private static final List<String> CANARIES =
      List.of(
          "ACTIMEDIA",
          "BACH",
          "bach",
          "Alice",
          "Bercy",
          "shop.localhost",
          "AM-1997",
          "87000",
          "FRF",
          "paid",
          "purse",
          "semper-order");

  @Override
  Store open() {
    return SqliteStore.open(folder.resolve("archive.db"), SealedArchive.MIGRATIONS);
  }

  @Test
  void writes_nothing_readable_to_the_disk() throws Exception {
    String deal = logPurchase().getFirst().chain();

    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().contains("archive.db")).toList()) {
        String content = content(file);
        assertThat(CANARIES).noneMatch(content::contains);
        assertThat(content).doesNotContain(deal);
      }
    }
  }

  @Test
  void leaves_nothing_of_an_erased_deal_on_the_disk() throws Exception {
    logPurchase();
    List<byte[]> sealed =
        store.inTransaction(
            tx -> tx.query("SELECT sealed FROM archive_entry", row -> row.bytes("sealed")));
    store.close();
    assertThat(disk()).contains(text(sealed.getLast()));

    store = open();
    erase();
    store.close();

    String disk = disk();
    for (byte[] entry : sealed) {
      assertThat(disk).doesNotContain(text(entry).substring(0, 64));
    }
    store = open();
  }

  private String disk() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().contains("archive.db")).toList()) {
        all.append(content(file));
      }
    }
    return all.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
