package org.semper.supporting.archive;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.semper.supporting.store.PostgresqlAccess;
import org.semper.supporting.store.PostgresqlStore;
import org.semper.supporting.store.Store;

@Tag("server")
final class SealedArchiveOnPostgresqlTest extends SealedArchiveContract {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void empty() {
    store.inTransaction(tx ->
        tx.update(
            "TRUNCATE archive_head, archive_entry, archive_summary, archive_word RESTART IDENTITY"));
  }

  @Override
  Store open() {
    String url = "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    return PostgresqlStore.open(
        new PostgresqlAccess(url, "postgres", "postgres", 2), List.of(SealedArchive.MIGRATIONS));
  }
}
