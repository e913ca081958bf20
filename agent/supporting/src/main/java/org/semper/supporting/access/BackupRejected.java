package org.semper.supporting.access;

/// A backup that cannot be made or put back. Nothing was overwritten; the message says why and what to do.
public final class BackupRejected extends Exception {

  private static final long serialVersionUID = 1L;

  BackupRejected(String message) {
    super(message);
  }

  BackupRejected(String message, Throwable cause) {
    super(message, cause);
  }
}
