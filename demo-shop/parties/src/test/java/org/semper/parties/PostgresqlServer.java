package org.semper.parties;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.PostgresqlAccess;
import org.semper.supporting.store.PostgresqlStore;
import org.semper.supporting.store.Store;

/// A PostgreSQL of a test class's own; each store is a database of its own.
public record PostgresqlServer(EmbeddedPostgres server) implements AutoCloseable {

  public static PostgresqlServer start() throws IOException {
    return new PostgresqlServer(EmbeddedPostgres.builder().start());
  }

  /// Opens an empty store.
  public Store store(Migrations migrations) throws SQLException {
    String database = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE DATABASE " + database);
    }
    PostgresqlAccess access =
        new PostgresqlAccess(server.getJdbcUrl("postgres", database), "postgres", "", 4);
    return PostgresqlStore.open(access, List.of(migrations));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
