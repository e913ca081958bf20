package org.semper.supporting.store;

import java.sql.SQLException;

/// What a database's refusals mean.
interface FailureReader {

  /// Whether the work may succeed when it is run again; waits as long as is wise before it says so.
  ///
  /// @param attempt how often the work was run
  boolean runAgain(SQLException reported, int attempt);

  /// @return [StoreUnavailable], or [IllegalStateException] where the SQL is at fault
  RuntimeException explain(SQLException reported);
}
