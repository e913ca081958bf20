package org.semper.supporting.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serialisable transaction on a connection of the pool.
final class PostgresqlSession implements Session {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlSession.class);

  private final Connection connection;
  private final JdbcTransaction transaction;
  private boolean committed;

  PostgresqlSession(Connection connection) {
    this.connection = connection;
    this.transaction = new JdbcTransaction(connection, () -> {});
  }

  @Override
  public JdbcTransaction transaction() {
    return transaction;
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
    committed = true;
  }

  @Override
  public void close() {
    try (connection) {
      if (!committed) {
        connection.rollback();
      }
    } catch (SQLException e) {
      // The pool drops a connection that failed; the server rolls back what it left.
      LOG.debug("a connection was lost while it was given back", e);
    }
  }
}
