package org.semper.supporting.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.semper.supporting.store.SqliteStore;

/// Makes one file of what the owner cannot do without: a consistent copy of the store, taken while it is in use, and the files
/// beside it (vault, identity). All of it is sealed as it is on the disk: without the passphrase a backup opens nothing.
///
/// What is NOT in it: the keys between browser and agent, which belong to the machine; pair again after a restore.
public final class Backup {

  private final DataFolders folders;
  private final SqliteStore store;

  /// @param store the open one of the data folder
  public Backup(DataFolders folders, SqliteStore store) {
    this.folders = folders;
    this.store = store;
  }

  /// @param target must not exist; readable by the owner only
  /// @throws BackupRejected if it exists or cannot be written
  public void write(Path target) throws BackupRejected {
    Path absolute = target.toAbsolutePath();
    if (Files.exists(absolute)) {
      throw new BackupRejected("%s exists. Name another file.".formatted(target));
    }
    try (ScratchFolder scratch = ScratchFolder.in(folders.data())) {
      Path copy = scratch.path().resolve(fileName(folders.storeFile()));
      store.snapshot(copy);
      List<Path> files = new ArrayList<>(List.of(copy));
      files.addAll(filesBesideTheStore());
      // A temporary file is readable by its owner only, unlike an ordinary new one.
      Path whole = Files.createTempFile(scratch.path(), "", ".backup");
      writeZip(whole, files);
      moveOut(whole, absolute);
    } catch (IOException e) {
      throw new BackupRejected(
          "%s cannot be written. Check the disk's free space and permissions.".formatted(target),
          e);
    }
  }

  private List<Path> filesBesideTheStore() throws IOException {
    try (Stream<Path> files = Files.list(folders.data())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> fileName(file).endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  private static void writeZip(Path target, List<Path> files) throws IOException {
    List<BackupManifest.Item> items = new ArrayList<>();
    for (Path file : files) {
      items.add(BackupManifest.Item.of(file));
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
      zip.write(new BackupManifest(items).bytes());
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(fileName(file)));
        Files.copy(file, zip);
      }
    }
    try (FileChannel written = FileChannel.open(target, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /// The target may be on another disk; then it is copied beside its place first.
  private static void moveOut(Path whole, Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent(), "an absolute path has a folder");
    try (ScratchFolder beside = ScratchFolder.in(folder)) {
      Path near = Files.move(whole, beside.path().resolve("backup"));
      Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
