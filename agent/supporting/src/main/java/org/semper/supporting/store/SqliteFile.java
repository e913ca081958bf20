package org.semper.supporting.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;

/// The file of a SQLite store: made whole or not at all, readable by its owner only, and recognised before SQLite touches it.
///
/// A new file gets its marks under another name and is then moved into place, so a file of that name that is empty or lacks
/// them was damaged or is somebody else's, and is never overwritten.
final class SqliteFile {

  /// `SMPR`, at offset 68 of the file (SQLite file format, section 1.3).
  static final int APPLICATION_ID = 0x534D5052;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int APPLICATION_ID_OFFSET = 68;

  private final Path path;
  private final Path folder;

  SqliteFile(Path path) {
    this.path = path.toAbsolutePath();
    this.folder = Objects.requireNonNull(this.path.getParent(), "a file has a folder");
  }

  Path folder() {
    return folder;
  }

  Path path() {
    return path;
  }

  String url() {
    return "jdbc:sqlite:" + path;
  }

  long bytes() {
    return path.toFile().length();
  }

  /// Makes the file if it is absent, else checks that it is ours.
  ///
  /// @throws StoreUnavailable if it is not, or if its folder cannot be written
  void prepare() {
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new StoreUnavailable(
          "The folder %s does not exist or cannot be written. Create it, or change its permissions."
              .formatted(folder));
    }
    if (Files.exists(path)) {
      requireOurs();
      requireWritable();
    } else {
      create();
    }
  }

  private void requireOurs() {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      byte[] magic = in.readNBytes(MAGIC.length);
      in.skipNBytes(APPLICATION_ID_OFFSET - MAGIC.length);
      if (!Arrays.equals(magic, MAGIC) || in.readInt() != APPLICATION_ID) {
        throw notOurs();
      }
    } catch (EOFException e) {
      throw notOurs();
    } catch (IOException e) {
      throw new StoreUnavailable("%s cannot be read. Check its permissions.".formatted(path), e);
    }
  }

  private void requireWritable() {
    if (!Files.isWritable(path)) {
      throw new StoreUnavailable(
          "%s cannot be written. Check its permissions and those of its disk.".formatted(path));
    }
  }

  private StoreUnavailable notOurs() {
    return new StoreUnavailable(
        "%s is damaged or is not a store of this program; it was left untouched. Restore a backup, or move the file away."
            .formatted(path));
  }

  private void create() {
    try {
      Path fresh = Files.createTempFile(folder, path.getFileName() + ".", ".new", ownerOnly());
      try {
        mark(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException | SQLException e) {
      throw new StoreUnavailable(
          "%s cannot be created. Check the disk's free space and permissions.".formatted(path), e);
    }
  }

  private static void mark(Path fresh) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + fresh);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION_ID);
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    FileStore disk = Files.getFileStore(folder);
    if (!disk.supportsFileAttributeView("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }
}
