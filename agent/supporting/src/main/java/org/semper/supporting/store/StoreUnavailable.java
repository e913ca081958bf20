package org.semper.supporting.store;

/// The database cannot be used: unreachable, full, read-only or damaged. Nothing of the transaction was committed.
/// The message names what to look at and never a value.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
