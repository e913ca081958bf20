package org.semper.supporting.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;

/// A transaction on SQLite. It begins as a reader and takes the writer's turn at its first change; one that is run again takes
/// the turn before it reads, so that what it read cannot be outdated once more.
final class SqliteSession implements Session {

  private final SqliteConnections connections;
  private final Connection connection;
  private final ReentrantLock writersTurn;
  private final JdbcTransaction transaction;
  private boolean committed;

  SqliteSession(SqliteConnections connections, ReentrantLock writersTurn, boolean asWriter)
      throws SQLException {
    this.connections = connections;
    this.writersTurn = writersTurn;
    this.connection = connections.take();
    this.transaction = new JdbcTransaction(connection, this::takeTurn);
    try {
      if (asWriter) {
        takeTurn();
      }
      execute(asWriter ? "BEGIN IMMEDIATE" : "BEGIN");
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  @Override
  public JdbcTransaction transaction() {
    return transaction;
  }

  @Override
  public void commit() throws SQLException {
    execute("COMMIT");
    committed = true;
  }

  @Override
  public void close() {
    try {
      if (!committed) {
        execute("ROLLBACK");
      }
      connections.giveBack(connection);
    } catch (SQLException e) {
      // Some failures have rolled back already; a fresh connection is certain to stand outside any
      // transaction.
      connections.discard(connection);
    } finally {
      if (writersTurn.isHeldByCurrentThread()) {
        writersTurn.unlock();
      }
    }
  }

  private void takeTurn() {
    if (!writersTurn.isHeldByCurrentThread()) {
      writersTurn.lock();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
