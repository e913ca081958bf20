package org.semper.supporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The row a result stands on. NULL is read with [#optionalText] only; elsewhere it breaks the caller's promise.
record JdbcRow(ResultSet result) implements Transaction.Row {

  @Override
  public long integer(String column) {
    try {
      long value = result.getLong(column);
      if (result.wasNull()) {
        throw unexpectedNull(column);
      }
      return value;
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  @Override
  public String text(String column) {
    return optionalText(column).orElseThrow(() -> unexpectedNull(column));
  }

  @Override
  public Optional<String> optionalText(String column) {
    try {
      return Optional.ofNullable(result.getString(column));
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  @Override
  public byte[] bytes(String column) {
    try {
      return Optional.ofNullable(result.getBytes(column)).orElseThrow(() -> unexpectedNull(column));
    } catch (SQLException e) {
      throw new SqlFailed(e);
    }
  }

  private static IllegalStateException unexpectedNull(String column) {
    return new IllegalStateException("column " + column + " holds no value");
  }
}
