package org.semper.supporting.store;

import java.sql.SQLException;
import org.semper.supporting.store.Store.Work;

/// Runs work in transactions, again when the database asks for it.
final class TransactionRunner {

  private final Session.Source sessions;
  private final FailureReader failures;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  TransactionRunner(Session.Source sessions, FailureReader failures) {
    this.sessions = sessions;
    this.failures = failures;
  }

  <T, E extends Exception> T run(Work<T, E> work) throws E {
    if (inside.get()) {
      throw new IllegalStateException("a transaction was begun inside another one");
    }
    Committed<T> committed;
    inside.set(true);
    try {
      committed = untilCommitted(work);
    } finally {
      inside.remove();
    }
    committed.transaction().runAfterCommit();
    return committed.result();
  }

  private <T, E extends Exception> Committed<T> untilCommitted(Work<T, E> work) throws E {
    for (int attempt = 1; ; attempt++) {
      SQLException reported;
      try {
        return once(work, attempt);
      } catch (SqlFailed e) {
        reported = e.reported();
      } catch (SQLException e) {
        reported = e;
      }
      if (!failures.runAgain(reported, attempt)) {
        throw failures.explain(reported);
      }
    }
  }

  private <T, E extends Exception> Committed<T> once(Work<T, E> work, int attempt)
      throws E, SQLException {
    try (Session session = sessions.begin(attempt)) {
      T result = work.run(session.transaction());
      session.commit();
      return new Committed<>(result, session.transaction());
    }
  }

  private record Committed<T>(T result, JdbcTransaction transaction) {}
}
