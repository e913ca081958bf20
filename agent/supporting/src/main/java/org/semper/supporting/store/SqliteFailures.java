package org.semper.supporting.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite's result codes mean for the owner of the file.
record SqliteFailures(Path file) implements FailureReader {

  private static final int MOST_ATTEMPTS = 6;
  private static final int PRIMARY_CODE = 0xFF;

  @Override
  public boolean runAgain(SQLException reported, int attempt) {
    return attempt < MOST_ATTEMPTS
        && switch (code(reported)) {
          case SQLITE_BUSY, SQLITE_LOCKED -> true;
          default -> false;
        };
  }

  @Override
  public RuntimeException explain(SQLException reported) {
    return switch (code(reported)) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
          unavailable("%s is held by another program. End it and try again.", reported);
      case SQLITE_FULL ->
          unavailable("The disk of %s is full. Free some space and try again.", reported);
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          unavailable(
              "%s cannot be written. Check its permissions and those of its folder.", reported);
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          unavailable("%s is damaged. Restore a backup.", reported);
      case SQLITE_IOERR, SQLITE_NOLFS ->
          unavailable("The disk of %s reports errors. Check it, then restore a backup.", reported);
      default -> new IllegalStateException("SQLite refused a statement", reported);
    };
  }

  private StoreUnavailable unavailable(String message, SQLException reported) {
    return new StoreUnavailable(message.formatted(file), reported);
  }

  /// The primary code: extended ones carry it in their low byte.
  private static SQLiteErrorCode code(SQLException reported) {
    return reported instanceof SQLiteException e
        ? SQLiteErrorCode.getErrorCode(e.getResultCode().code & PRIMARY_CODE)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
