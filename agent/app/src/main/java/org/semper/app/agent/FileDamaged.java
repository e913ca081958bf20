package org.semper.app.agent;

import java.nio.file.Path;

/// A file of the owner's that cannot be understood. It is left as it is; the message names it and says what to do.
public final class FileDamaged extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param next what to do, a sentence
  FileDamaged(Path file, String next, Exception cause) {
    super("%s is damaged. %s".formatted(file, next), cause);
  }
}
