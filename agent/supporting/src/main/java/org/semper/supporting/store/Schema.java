package org.semper.supporting.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.semper.supporting.store.Migrations.Script;

/// Brings the tables of a database up to today with Flyway, one history table per module.
///
/// Flyway needs about half a second to find that nothing is to do, as long as the rest of an agent's start; so the history
/// is read first, and Flyway is only called when it lacks something.
final class Schema {

  private final DataSource source;
  private final Store.Dialect dialect;
  private final String place;

  /// @param place names the database in messages: a file or an address without credentials
  Schema(DataSource source, Store.Dialect dialect, String place) {
    this.source = source;
    this.dialect = dialect;
    this.place = place;
  }

  /// @throws StoreUnavailable if the database was written by a newer version or by other scripts; it is left as it was
  void bringUpToDate(List<Migrations> modules) throws SQLException {
    for (Migrations module : modules) {
      if (!isUpToDate(module)) {
        migrate(module);
      }
    }
  }

  private boolean isUpToDate(Migrations module) throws SQLException {
    List<Integer> wanted = module.scripts().stream().map(this::checksum).toList();
    List<Integer> applied = applied(module);
    int common = Math.min(applied.size(), wanted.size());
    if (!applied.subList(0, common).equals(wanted.subList(0, common))) {
      throw new StoreUnavailable(
          "The tables of '%s' in %s were made by other scripts than this program's. Use the program that made them."
              .formatted(module.module(), place));
    }
    if (applied.size() > wanted.size()) {
      throw new StoreUnavailable(
          "%s was written by a newer version of this program. Use that version; nothing was changed."
              .formatted(place));
    }
    return applied.size() == wanted.size();
  }

  /// Checksums of what was applied, first script first; empty where there is no history yet.
  private List<Integer> applied(Migrations module) throws SQLException {
    List<Integer> checksums = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      if (!hasTable(connection, history(module))) {
        return checksums;
      }
      String sql =
          "SELECT checksum FROM "
              + history(module)
              + " WHERE version <> '0' AND success ORDER BY installed_rank";
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          checksums.add(result.getInt("checksum"));
        }
      }
    }
    return checksums;
  }

  private static boolean hasTable(Connection connection, String table) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), table, new String[] {"TABLE"})) {
      return tables.next();
    }
  }

  private void migrate(Migrations module) throws SQLException {
    JavaMigration[] scripts =
        IntStream.range(0, module.scripts().size())
            .mapToObj(i -> migration(module, i))
            .toArray(JavaMigration[]::new);
    try {
      Flyway.configure()
          .dataSource(source)
          .loggers(FlywayLog.class.getName())
          .locations(new String[0])
          .table(history(module))
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .javaMigrations(scripts)
          .load()
          .migrate();
    } catch (FlywayException e) {
      if (e.getCause() instanceof SQLException reported) {
        throw reported;
      }
      throw new IllegalStateException("the scripts of " + module.module() + " do not run", e);
    }
  }

  private ScriptMigration migration(Migrations module, int index) {
    Script script = module.scripts().get(index);
    return new ScriptMigration(module.module(), index + 1, script.in(dialect), checksum(script));
  }

  private int checksum(Script script) {
    CRC32 checksum = new CRC32();
    checksum.update(script.in(dialect).getBytes(StandardCharsets.UTF_8));
    return (int) checksum.getValue();
  }

  private static String history(Migrations module) {
    return "history_" + module.module();
  }
}
