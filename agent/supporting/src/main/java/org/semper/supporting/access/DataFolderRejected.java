package org.semper.supporting.access;

/// A data folder that must not be used as it is. The message says what to do.
public final class DataFolderRejected extends Exception {

  private static final long serialVersionUID = 1L;

  DataFolderRejected(String message) {
    super(message);
  }

  DataFolderRejected(String message, Throwable cause) {
    super(message, cause);
  }
}
