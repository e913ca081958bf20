package org.semper.commerce.seller;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.semper.commerce.market.Market;
import org.semper.supporting.store.PostgresqlAccess;
import org.semper.supporting.store.PostgresqlStore;
import org.semper.supporting.store.Store;

@Tag("server")
final class SalesOnPostgresqlTest extends SalesContract {

  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Store openStore() {
    String url = "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    Store store =
        PostgresqlStore.open(
            new PostgresqlAccess(url, "postgres", "postgres", 4), Market.sellerMigrations());
    store.<Integer, RuntimeException>inTransaction(tx ->
        tx.update(
            "TRUNCATE archive_head, archive_entry, archive_summary, archive_word,"
                + " inbox_answer, commerce_statement, commerce_offer,"
                + " commerce_order_number, commerce_evidence, commerce_open"));
    return store;
  }
}
