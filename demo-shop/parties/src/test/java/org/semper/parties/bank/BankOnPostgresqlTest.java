package org.semper.parties.bank;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.semper.supporting.store.PostgresqlAccess;
import org.semper.supporting.store.PostgresqlStore;
import org.semper.supporting.store.Store;

@Tag("server")
final class BankOnPostgresqlTest extends BankContract {

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
  Store store() throws SQLException {
    String database = "bank_" + UUID.randomUUID().toString().replace('-', '_');
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE DATABASE " + database);
    }
    PostgresqlAccess access =
        new PostgresqlAccess(server.getJdbcUrl("postgres", database), "postgres", "", 4);
    return PostgresqlStore.open(access, List.of(BankSchema.migrations()));
  }
}
