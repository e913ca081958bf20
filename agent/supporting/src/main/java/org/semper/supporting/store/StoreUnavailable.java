package org.semper.supporting.store;

/// The database cannot be used: unreachable, full, read-only, damaged, or not ours. The message says what to look at and what
/// to do next, and never repeats a value.
///
/// Nothing of the transaction was committed, with one exception that the message names: a server's connection that is lost
/// during the commit itself.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
