package org.semper.supporting.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A transaction over one JDBC connection.
final class JdbcTransaction implements Transaction {

  private final Connection connection;
  private final Runnable beforeWrite;
  private final List<Runnable> afterCommit = new ArrayList<>();

  JdbcTransaction(Connection connection, Runnable beforeWrite) {
    this.connection = connection;
    this.beforeWrite = beforeWrite;
  }

  @Override
  public int update(String sql, Object... parameters) {
    beforeWrite.run();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  @Override
  public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      try (ResultSet result = statement.executeQuery()) {
        Row row = new JdbcRow(result);
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(mapper.map(row));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  @Override
  public <T> Optional<T> queryOne(String sql, RowMapper<T> mapper, Object... parameters) {
    List<T> rows = query(sql, mapper, parameters);
    if (rows.size() > 1) {
      throw new IllegalStateException("several rows where one was asked for");
    }
    return rows.stream().findFirst();
  }

  @Override
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void runAfterCommit() {
    afterCommit.forEach(Runnable::run);
  }

  private static void bind(PreparedStatement statement, Object[] parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      bind(statement, i + 1, parameters[i]);
    }
  }

  private static void bind(PreparedStatement statement, int position, Object parameter)
      throws SQLException {
    switch (parameter) {
      case Long value -> statement.setLong(position, value);
      case Integer value -> statement.setInt(position, value);
      case Boolean value -> statement.setBoolean(position, value);
      case String value -> statement.setString(position, value);
      case byte[] value -> statement.setBytes(position, value);
      case Optional<?> value when value.isPresent() -> bind(statement, position, value.get());
      case Optional<?> _ -> statement.setNull(position, Types.NULL);
      default ->
          throw new IllegalArgumentException("no SQL type for " + parameter.getClass().getName());
    }
  }
}
