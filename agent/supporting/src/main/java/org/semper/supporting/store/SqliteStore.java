package org.semper.supporting.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A store in one SQLite file: no set-up, many readers beside one writer, and a commit that survives a power cut (WAL with
/// `synchronous=FULL`). Several processes may use the file.
///
/// What is NOT done: nothing is encrypted here, and a file that somebody replaces by an older copy of itself is not noticed.
public final class SqliteStore implements Store {

  private static final int BUSY_MILLIS = 5_000;
  private static final long MOST_BYTES_CHECKED = 32L * 1024 * 1024;

  private final SqliteFile file;
  private final SqliteConnections connections;
  private final SqliteFailures failures;
  private final TransactionRunner runner;
  private final ReentrantLock writersTurn = new ReentrantLock(true);

  private SqliteStore(SqliteFile file) {
    this.file = file;
    this.connections = new SqliteConnections(source(file));
    this.failures = new SqliteFailures(file.path());
    this.runner =
        new TransactionRunner(
            attempt -> new SqliteSession(connections, writersTurn, attempt > 1), failures);
  }

  /// Opens the file, or makes it, readable by its owner only, and brings its tables up to date.
  ///
  /// @param file in a folder that exists
  /// @throws StoreUnavailable if the file is damaged, another program's or a newer version's, which leaves it untouched; if the
  ///   folder is read-only or the disk full
  public static SqliteStore open(Path file, List<Migrations> modules) {
    SqliteFile checked = new SqliteFile(file);
    SqliteLibrary.unpackUnder(checked.folder());
    checked.prepare();
    SqliteStore store = new SqliteStore(checked);
    try {
      store.requireSound();
      new Schema(source(checked), Dialect.SQLITE, checked.path().toString()).bringUpToDate(modules);
      return store;
    } catch (SQLException e) {
      throw store.failures.explain(e);
    }
  }

  /// Opens as [#open(Path, List)].
  public static SqliteStore open(Path file, Migrations... modules) {
    return open(file, List.of(modules));
  }

  @Override
  public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
    return runner.run(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  /// Writes a copy of everything committed so far, while others go on reading and writing.
  ///
  /// @param copy must not exist; a store file itself, without a write-ahead log
  public void snapshot(Path copy) {
    try (Connection connection = source(file).getConnection();
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, copy.toAbsolutePath().toString());
      statement.execute();
    } catch (SQLException e) {
      throw failures.explain(e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  /// Checks the structure of a file that is small enough for it not to be felt at start-up, so that one that was cut short or
  /// overwritten is refused at once. Damage to content is found by those who seal what they store.
  private void requireSound() throws SQLException {
    if (file.bytes() > MOST_BYTES_CHECKED) {
      return;
    }
    try (Connection connection = source(file).getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!result.next() || !result.getString(1).equals("ok")) {
        throw new StoreUnavailable("%s is damaged. Restore a backup.".formatted(file.path()));
      }
    }
  }

  private static SQLiteDataSource source(SqliteFile file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(file.url());
    return source;
  }
}
