package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files and folders that only their owner can read: modes 0600 and 0700 where the file system has modes; elsewhere the
/// platform's own rule for the owner's profile folder holds.
public final class OwnerOnlyFile {

  private OwnerOnlyFile() {}

  /// Writes a file that is not there yet, whole or not at all; of several who try at once, one succeeds.
  ///
  /// @throws FileAlreadyExistsException if anything of this name is there; it is left as it is
  public static void create(Path file, byte[] content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    put(file, content, OwnerOnlyFile::asNew);
  }

  /// Writes the text in UTF-8; see [#write(Path, byte[])].
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Replaces the file whole or not at all: written aside, forced to disk, then renamed.
  public static void write(Path file, byte[] content) throws IOException {
    put(file, content, OwnerOnlyFile::inPlace);
  }

  /// Opens a file for writing, made with mode 0600 if it is new.
  public static FileChannel open(Path file, Set<StandardOpenOption> options) throws IOException {
    Path folder = folderOf(file);
    createFolder(folder);
    return FileChannel.open(file, options, mode(folder, "rw-------"));
  }

  /// Makes the folder and its missing parents with mode 0700; one that exists is left as it is.
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path existing = folder.toAbsolutePath().getParent();
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      Files.createDirectories(folder, mode(existing == null ? folder : existing, "rwx------"));
    }
  }

  private static void put(Path file, byte[] content, Placing placing) throws IOException {
    Path folder = folderOf(file);
    createFolder(folder);
    Path aside =
        Files.createTempFile(
            folder, file.getFileName().toString(), ".new", mode(folder, "rw-------"));
    try {
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      placing.place(aside, file);
      force(folder);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void inPlace(Path aside, Path file) throws IOException {
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// A link is made only where nothing is; a file system without links is trusted not to be raced on.
  private static void asNew(Path aside, Path file) throws IOException {
    try {
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.move(aside, file);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("the root is not a file");
    }
    return folder;
  }

  /// Makes the rename itself durable; Windows has no such call and needs none.
  private static void force(Path folder) throws IOException {
    if (hasModes(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean hasModes(Path existing) throws IOException {
    return Files.getFileStore(existing).supportsFileAttributeView("posix");
  }

  private static FileAttribute<?>[] mode(Path existing, String mode) throws IOException {
    return hasModes(existing)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /// Gives a file that was written aside its name.
  @FunctionalInterface
  private interface Placing {
    void place(Path aside, Path file) throws IOException;
  }
}
