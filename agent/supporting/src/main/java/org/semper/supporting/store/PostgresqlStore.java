package org.semper.supporting.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.List;

/// A store on a PostgreSQL server or cluster: `SERIALIZABLE` transactions over a pool of connections, so that any number of
/// nodes give the same result as one.
public final class PostgresqlStore implements Store {

  private static final long PATIENCE_MILLIS = 10_000;

  private final HikariDataSource pool;
  private final TransactionRunner runner;

  private PostgresqlStore(HikariDataSource pool, PostgresqlFailures failures) {
    this.pool = pool;
    this.runner =
        new TransactionRunner(attempt -> new PostgresqlSession(pool.getConnection()), failures);
  }

  /// Connects and brings the tables up to date; several nodes may do so at the same time.
  ///
  /// @param access where and as whom
  /// @throws StoreUnavailable if the server cannot be reached or holds a newer version's tables
  public static PostgresqlStore open(PostgresqlAccess access, List<Migrations> modules) {
    PostgresqlFailures failures = new PostgresqlFailures(access.url());
    HikariDataSource pool = connect(access);
    try {
      new Schema(pool, Dialect.POSTGRESQL, access.url()).bringUpToDate(modules);
      return new PostgresqlStore(pool, failures);
    } catch (SQLException e) {
      pool.close();
      throw failures.explain(e);
    }
  }

  @Override
  public <T, E extends Exception> T inTransaction(Work<T, E> work) throws E {
    return runner.run(work);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariDataSource connect(PostgresqlAccess access) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(access.url());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(access.connections());
    config.setAutoCommit(false);
    config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
    config.setConnectionTimeout(PATIENCE_MILLIS);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new StoreUnavailable(
          "The database %s cannot be reached or refuses the login. Check that it runs, and user, password and name."
              .formatted(access.url()),
          e);
    }
  }
}
