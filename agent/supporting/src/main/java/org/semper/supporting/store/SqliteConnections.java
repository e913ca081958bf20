package org.semper.supporting.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sqlite.SQLiteDataSource;

/// Idle connections to one file, most recently used first; as many as there were transactions at one time.
final class SqliteConnections {

  private final SQLiteDataSource source;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  SqliteConnections(SQLiteDataSource source) {
    this.source = source;
  }

  Connection take() throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("the store is closed");
      }
      Connection connection = idle.poll();
      if (connection != null) {
        return connection;
      }
    }
    return open();
  }

  void giveBack(Connection connection) {
    synchronized (idle) {
      if (!closed) {
        idle.push(connection);
        return;
      }
    }
    discard(connection);
  }

  void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("SQLite does not close a connection", e);
    }
  }

  void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(this::discard);
      idle.clear();
    }
  }

  private Connection open() throws SQLException {
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      // A file that somebody prepared must not run functions through its schema.
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      // What is deleted is overwritten, not only forgotten.
      statement.execute("PRAGMA secure_delete = ON");
    }
    return connection;
  }
}
