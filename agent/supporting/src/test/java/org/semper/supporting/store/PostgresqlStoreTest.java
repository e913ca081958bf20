package org.semper.supporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
final class PostgresqlStoreTest extends StoreContract {

  private static EmbeddedPostgres server;
  private final String database = "test_" + UUID.randomUUID().toString().replace('-', '_');

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  @Override
  void openFirst() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE DATABASE " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    super.openFirst();
  }

  @Override
  Store open(Migrations... modules) {
    return PostgresqlStore.open(access(database), java.util.List.of(modules));
  }

  @Test
  void says_that_a_database_is_missing() {
    assertThatThrownBy(() -> PostgresqlStore.open(access("nowhere"), java.util.List.of(COINS)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void runs_serialisable() {
    String level =
        store.inTransaction(tx ->
            tx.query("SHOW transaction_isolation", row -> row.text("transaction_isolation"))
                .getFirst());

    assertThat(level).isEqualTo("serializable");
  }

  @Test
  void does_not_show_the_password() {
    assertThat(new PostgresqlAccess("jdbc:postgresql://db/x", "shop", "canary", 2).toString())
        .doesNotContain("canary");
  }

  private static PostgresqlAccess access(String database) {
    String url = "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    return new PostgresqlAccess(url, "postgres", "postgres", 8);
  }
}
