package org.semper.supporting.store;

import java.util.List;
import java.util.Optional;

/// SQL inside one transaction. Parameters are bound by position and are `Long`, `Integer`, `Boolean`, `String`, `byte[]` or
/// `Optional` of one of these; text is never spliced into SQL.
public interface Transaction {

  /// @return number of rows changed
  int update(String sql, Object... parameters);

  /// @return the rows, mapped, in the order of the query
  <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters);

  /// @return the only row, mapped, or empty
  /// @throws IllegalStateException if there are several
  <T> Optional<T> queryOne(String sql, RowMapper<T> mapper, Object... parameters);

  /// Runs the action once this transaction is committed, on the same thread; never if it is rolled back. For waking up who
  /// waits for what was written; the action must not fail.
  void afterCommit(Runnable action);

  /// @param <T> what a row becomes
  @FunctionalInterface
  interface RowMapper<T> {
    T map(Row row);
  }

  /// One row of a result; columns by name.
  interface Row {
    long integer(String column);

    String text(String column);

    Optional<String> optionalText(String column);

    byte[] bytes(String column);
  }
}
