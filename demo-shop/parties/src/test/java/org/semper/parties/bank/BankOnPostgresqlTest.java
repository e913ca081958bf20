package org.semper.parties.bank;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.semper.parties.PostgresqlServer;
import org.semper.supporting.store.Store;

@Tag("server")
final class BankOnPostgresqlTest extends BankContract {

  private static PostgresqlServer server;

  @BeforeAll
  static void start() throws IOException {
    server = PostgresqlServer.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Store store() throws SQLException {
    return server.store(BankSchema.migrations());
  }
}
