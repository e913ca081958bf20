package org.semper.e2e.simulation;

import java.util.List;
import java.util.Optional;
import org.semper.supporting.store.Transaction;

/// Does what another transaction does; for those who look on at it, or change one thing about it.
public abstract class ForwardingTransaction implements Transaction {

  private final Transaction transaction;

  protected ForwardingTransaction(Transaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public int update(String sql, Object... parameters) {
    return transaction.update(sql, parameters);
  }

  @Override
  public <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters) {
    return transaction.query(sql, mapper, parameters);
  }

  @Override
  public <T> Optional<T> queryOne(String sql, RowMapper<T> mapper, Object... parameters) {
    return transaction.queryOne(sql, mapper, parameters);
  }

  @Override
  public void afterCommit(Runnable action) {
    transaction.afterCommit(action);
  }
}
