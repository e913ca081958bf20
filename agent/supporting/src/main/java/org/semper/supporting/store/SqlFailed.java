package org.semper.supporting.store;

import java.sql.SQLException;

/// Carries a database's refusal out of the work to the store that judges it.
final class SqlFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final SQLException reported;

  SqlFailed(SQLException reported) {
    super(reported);
    this.reported = reported;
  }

  SQLException reported() {
    return reported;
  }
}
