package org.semper.supporting.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// What PostgreSQL's SQLSTATEs mean (PostgreSQL documentation, appendix A).
///
/// @param place the database's address, without credentials
record PostgresqlFailures(String place) implements FailureReader {

  private static final int MOST_ATTEMPTS = 20;

  /// A row that is really there twice is reported after so many runs.
  private static final int MOST_INSERTS = 10;

  private static final long LONGEST_PAUSE_MILLIS = 200;

  @Override
  public boolean runAgain(SQLException reported, int attempt) {
    boolean again =
        attempt < MOST_ATTEMPTS
            && switch (state(reported)) {
              case "40001", "40P01" -> true;
              // Two transactions that saw a row missing may both insert it; the second run sees the
              // first one's.
              case "23505" -> attempt < MOST_INSERTS;
              default -> false;
            };
    if (again) {
      pause(attempt);
    }
    return again;
  }

  @Override
  public RuntimeException explain(SQLException reported) {
    String state = state(reported);
    return switch (state.substring(0, 2)) {
      case "08", "57" ->
          unavailable(
              "The database %s cannot be reached; a commit that was under way may stand. Check that it runs and try again.",
              reported);
      case "28", "3D" ->
          unavailable(
              "The database %s refuses the login. Check user, password and name.", reported);
      case "53" -> unavailable("The database %s is out of disk, memory or connections.", reported);
      case "25" -> unavailable("The database %s is read-only. Use its primary.", reported);
      case "40" -> unavailable("The database %s is too busy. Try again.", reported);
      case "58", "XX" ->
          unavailable("The database %s reports damage or a failing disk. See its log.", reported);
      default -> new IllegalStateException("PostgreSQL refused a statement: " + state, reported);
    };
  }

  private StoreUnavailable unavailable(String message, SQLException reported) {
    return new StoreUnavailable(message.formatted(place), reported);
  }

  /// An error without a state never came from the server: it is the connection's.
  private static String state(SQLException reported) {
    String state = reported.getSQLState();
    return state == null || state.length() < 5 ? "08000" : state;
  }

  private static void pause(int attempt) {
    long most = Math.min(LONGEST_PAUSE_MILLIS, 2L << Math.min(attempt, 10));
    try {
      Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
