package org.semper.supporting.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A commit is a commit: what a process reported as written is there after the process was killed.
@Tag("server")
final class SqliteDurabilityTest {

  private static final int KILLS = 3;
  private static final int COMMITS_BEFORE_A_KILL = 40;

  @TempDir Path folder;

  @Test
  void keeps_every_reported_commit_of_a_process_that_is_killed() throws Exception {
    Path file = folder.resolve("store.db");
    long reported = -1;
    for (int i = 0; i < KILLS; i++) {
      reported = writeUntilKilled(file);

      assertThat(serials(file)).isGreaterThanOrEqualTo(reported);
    }
    assertThat(reported).isGreaterThanOrEqualTo((long) KILLS * COMMITS_BEFORE_A_KILL);
  }

  /// @return the last number that the process reported as committed
  private static long writeUntilKilled(Path file) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = -1;
    try (BufferedReader reports = writer.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < COMMITS_BEFORE_A_KILL; i++) {
        last = Long.parseLong(reports.readLine());
      }
      // Through the handle: what the process wrote before it died can still be read.
      writer.toHandle().destroyForcibly();
      for (String line = reports.readLine(); line != null; line = reports.readLine()) {
        last = Long.parseLong(line);
      }
    }
    assertThat(writer.waitFor()).isNotZero();
    return last;
  }

  private static long serials(Path file) {
    try (Store store = SqliteStore.open(file, StoreContract.COINS)) {
      return store.inTransaction(Writer::count);
    }
  }

  /// Commits one number after the other and says so, until it is killed or nobody listens any more.
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      try (Store store = SqliteStore.open(Path.of(arguments[0]), StoreContract.COINS)) {
        while (!System.out.checkError()) {
          long number =
              store.inTransaction(tx -> {
                long next = count(tx) + 1;
                StoreContract.insert(tx, Long.toString(next), next);
                return next;
              });
          System.out.println(number);
        }
      }
    }

    static long count(Transaction tx) {
      List<Long> counts = tx.query("SELECT count(*) AS n FROM coins_coin", row -> row.integer("n"));
      return counts.getFirst();
    }
  }
}
