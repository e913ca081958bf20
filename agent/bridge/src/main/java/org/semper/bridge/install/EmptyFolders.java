package org.semper.bridge.install;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders that were made for one file go when it goes.
final class EmptyFolders {

  private EmptyFolders() {}

  /// Removes the folders above a file that is gone, as long as they are empty.
  ///
  /// @param levels how many at most
  static void removeAbove(Path file, int levels) throws IOException {
    Path next = file.toAbsolutePath().getParent();
    try {
      for (int i = 0; i < levels && next != null; i++) {
        Files.deleteIfExists(next);
        next = next.getParent();
      }
    } catch (DirectoryNotEmptyException e) {
      // Somebody else's file is in it, so it stays.
      return;
    }
  }
}
