package org.semper.supporting.store;

/// The one way to durable state: work in transactions that are whole or absent.
///
/// A transaction that returned is on disk (SQLite: WAL and `synchronous=FULL`; PostgreSQL: `SERIALIZABLE` and its default
/// `synchronous_commit`). Work is run again when the database asks for it (SQLITE_BUSY, SQLSTATE 40001), so it must have no
/// effect outside the transaction.
public interface Store extends AutoCloseable {

  /// Runs the work in one transaction: committed if it returns, rolled back if it throws.
  ///
  /// @throws StoreUnavailable when the database cannot be reached, is full, read-only or damaged; nothing was committed
  <T, E extends Exception> T inTransaction(Work<T, E> work) throws E;

  /// Which SQL this store speaks; for the few statements that differ.
  Dialect dialect();

  @Override
  void close();

  /// @param <T> result
  /// @param <E> what the work itself may throw
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run(Transaction transaction) throws E;
  }

  /// SQL dialects.
  enum Dialect {
    SQLITE,
    POSTGRESQL
  }
}
