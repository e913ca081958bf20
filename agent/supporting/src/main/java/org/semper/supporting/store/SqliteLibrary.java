package org.semper.supporting.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the SQLite driver unpacks its native library: a folder of the owner, never the shared temporary one, where another
/// user could replace the library before it is loaded.
final class SqliteLibrary {

  private static final String PROPERTY = "org.sqlite.tmpdir";

  private SqliteLibrary() {}

  /// Takes effect at the first call of a process and unless the property was set from outside.
  ///
  /// @param folder of the store
  static void unpackUnder(Path folder) {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      Path library = Files.createDirectories(folder.resolve("native"));
      System.setProperty(PROPERTY, library.toString());
    } catch (IOException e) {
      throw new StoreUnavailable(
          "The folder %s cannot be written. Change its permissions.".formatted(folder), e);
    }
  }
}
