package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A copy of a folder.
final class CopiedFolder {

  private CopiedFolder() {}

  /// @param to is made with the folders above it, unless `from` itself is not taken
  /// @param taken which paths are copied, `from` and all below it
  static void copy(Path from, Path to, Predicate<Path> taken) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(taken).toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
