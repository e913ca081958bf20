package org.semper.supporting.crypto.loopback;

import java.nio.file.Path;

/// A file that should hold a key or certificate cannot be read as one. It was not changed.
public final class KeyFileDamaged extends Exception {

  private static final long serialVersionUID = 1L;

  public KeyFileDamaged(Path file, Throwable cause) {
    super("this file is damaged: " + file, cause);
  }
}
