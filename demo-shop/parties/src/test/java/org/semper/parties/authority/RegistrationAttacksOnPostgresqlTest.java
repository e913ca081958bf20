package org.semper.parties.authority;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.semper.parties.PostgresqlServer;
import org.semper.supporting.store.Store;

@Tag("server")
final class RegistrationAttacksOnPostgresqlTest extends RegistrationAttacks {

  private static PostgresqlServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = PostgresqlServer.start();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Override
  Store store() throws SQLException {
    return server.store(Authority.MIGRATIONS);
  }
}
