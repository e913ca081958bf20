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

  private static String content(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
