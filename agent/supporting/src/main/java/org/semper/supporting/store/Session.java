package org.semper.supporting.store;

import java.sql.SQLException;

/// One open transaction of one database.
interface Session extends AutoCloseable {

  JdbcTransaction transaction();

  void commit() throws SQLException;

  /// Gives back what the session holds; rolls back unless it was committed. Never fails.
  @Override
  void close();

  /// Begins transactions.
  @FunctionalInterface
  interface Source {
    /// @param attempt 1 for the first run of the work
    Session begin(int attempt) throws SQLException;
  }
}
