package org.semper.supporting.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the SQLite driver unpacks its native library: a folder of the owner, never the shared temporary one, where another
/// user could replace the library before it is loaded.
///
/// The driver deletes the library when the process ends, and cannot when it is killed. So each process has a folder of its own,
/// named by its id, and the next one removes those of processes that are no more.
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
      Path libraries = Files.createDirectories(folder.resolve("native"));
      removeOfEndedProcesses(libraries);
      Path ours =
          Files.createDirectories(libraries.resolve(Long.toString(ProcessHandle.current().pid())));
      // Before the driver's own files are, for what is registered last goes first.
      ours.toFile().deleteOnExit();
      System.setProperty(PROPERTY, ours.toString());
    } catch (IOException e) {
      throw new StoreUnavailable(
          "The folder %s cannot be written. Change its permissions.".formatted(folder), e);
    }
  }

  /// Removes what killed processes left. What cannot be removed, such as a library that Windows still holds, stays for the next
  /// start.
  ///
  /// @param libraries folder of all processes' libraries
  static void removeOfEndedProcesses(Path libraries) throws IOException {
    List<Path> ended;
    try (Stream<Path> folders = Files.list(libraries)) {
      ended = folders.filter(left -> !isOfLivingProcess(left)).toList();
    }
    for (Path left : ended) {
      Files.walkFileTree(left, new Removing());
    }
  }

  private static boolean isOfLivingProcess(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return name.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(name)).isPresent();
  }

  private static final class Removing extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return removed(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) {
      return removed(folder);
    }

    private static FileVisitResult removed(Path left) {
      // A file that stays is no reason not to start.
      var _ = left.toFile().delete();
      return FileVisitResult.CONTINUE;
    }
  }
}
