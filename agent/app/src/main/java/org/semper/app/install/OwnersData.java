package org.semper.app.install;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.semper.supporting.access.DataFolders;

/// What the owner would not want to lose by accident: archive, purses, keys, settings.
///
/// @param folders of the owner
public record OwnersData(DataFolders folders) {

  /// The word that an owner types to delete it.
  public static final String WORD = "delete";

  /// Where some of it is.
  public List<Path> places() {
    return Stream.of(folders.data(), folders.config()).distinct().filter(Files::exists).toList();
  }

  /// Deletes all of it for good. Links are removed, not followed.
  public void delete() throws IOException {
    for (Path place : places()) {
      Files.walkFileTree(place, new Deleting());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
        throws IOException {
      if (failed != null) {
        throw failed;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
