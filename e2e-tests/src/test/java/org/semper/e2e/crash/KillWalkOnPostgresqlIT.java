package org.semper.e2e.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walk of [KillWalkIT] with seller and bank on PostgreSQL: what a killed one had not committed, the server takes back.
@Tag("server")
final class KillWalkOnPostgresqlIT {

  @TempDir private static Path folder;
  private static EmbeddedPostgres server;
  private static MortalTown town;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.builder().start();
    Map<String, String> databases = new HashMap<>();
    for (String party : new String[] {"seller", "bank"}) {
      databases.put(party, database(party));
    }
    town = new MortalTown(folder, Clock.systemUTC(), databases);
  }

  @AfterAll
  static void stop() throws Exception {
    town.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"seller", "bank"})
  void killed_at_a_step_the_deal_ends_as_it_would_have(String victim) throws Exception {
    KillWalk walk = (step, side) -> town.buyWhileKilling(victim, step, side);
    walk.sample(victim, "complete, paid once", town.steps(victim), 3);
    town.requireWholeArchives();
  }

  private static String database(String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("CREATE DATABASE " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }
}
