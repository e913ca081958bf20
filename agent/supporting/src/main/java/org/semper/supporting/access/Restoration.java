package org.semper.supporting.access;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.StoreUnavailable;

/// Puts a backup back: everything is unpacked and checked aside, then moved into place, the vault last, so that an interrupted
/// restore leaves no vault that seems whole. What is there is never overwritten. A backup names the size of each of its files:
/// no more is unpacked, and nothing at all if the disk has no room for it.
public final class Restoration {

  private static final String DAMAGED = "The backup is damaged. Use another one.";

  private final DataFolders folders;

  /// @param folders prepared; without the files that the backup holds
  public Restoration(DataFolders folders) {
    this.folders = folders;
  }

  /// @throws BackupRejected if the backup is damaged, or there is data already; the data folder is as it was
  public void restore(Path backup) throws BackupRejected {
    try (ScratchFolder scratch = ScratchFolder.in(folders.data())) {
      Map<String, Path> unpacked = unpack(backup, scratch.path());
      requireUsable(unpacked);
      requireNothingThere(unpacked.keySet());
      moveIntoPlace(unpacked);
    } catch (ZipException e) {
      throw new BackupRejected(DAMAGED, e);
    } catch (IOException e) {
      throw new BackupRejected(
          "%s cannot be read, or %s cannot be written. Check the disk and permissions."
              .formatted(backup, folders.data()),
          e);
    }
  }

  /// @return the files by their names, in the backup's order
  private static Map<String, Path> unpack(Path backup, Path scratch)
      throws IOException, BackupRejected {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      ZipEntry first = zip.getNextEntry();
      if (first == null || !first.getName().equals(BackupManifest.NAME)) {
        throw new BackupRejected("%s is not a backup of this program.".formatted(backup));
      }
      Map<String, Path> unpacked = new LinkedHashMap<>();
      BackupManifest manifest = BackupManifest.read(zip);
      requireRoom(scratch, manifest.unpackedBytes());
      for (BackupManifest.Item item : manifest.items()) {
        unpacked.put(item.name(), unpack(zip, item, scratch));
      }
      if (zip.getNextEntry() != null) {
        throw new BackupRejected(DAMAGED);
      }
      return unpacked;
    }
  }

  private static Path unpack(ZipInputStream zip, BackupManifest.Item item, Path scratch)
      throws IOException, BackupRejected {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(item.name())) {
      throw new BackupRejected(DAMAGED);
    }
    // A temporary file is readable by its owner only, unlike an ordinary new one.
    Path file = Files.createTempFile(scratch, "", "." + item.name());
    try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
      copy(zip, item.bytes(), Channels.newOutputStream(content));
      content.force(true);
    }
    if (!item.matches(file)) {
      throw new BackupRejected(DAMAGED);
    }
    return file;
  }

  /// Copies what the entry holds, up to one byte more than it may: enough to see that it is not what was named.
  static void copy(InputStream entry, long bytes, OutputStream out) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = bytes + 1;
    while (left > 0) {
      int read = entry.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static void requireRoom(Path scratch, long bytes) throws IOException, BackupRejected {
    if (Files.getFileStore(scratch).getUsableSpace() < bytes) {
      throw new BackupRejected(
          "The backup unpacks to %s bytes, for which the disk has no room. Nothing was unpacked."
              .formatted(bytes));
    }
  }

  private void requireUsable(Map<String, Path> unpacked) throws BackupRejected {
    Path store = unpacked.get(name(folders.storeFile()));
    if (store == null || !unpacked.containsKey(name(folders.vaultFile()))) {
      throw new BackupRejected("The backup lacks the vault or the store. Use another one.");
    }
    try {
      SqliteStore.open(store).close();
    } catch (StoreUnavailable e) {
      throw new BackupRejected("The store in the backup is damaged. Use another one.", e);
    }
  }

  private void requireNothingThere(Set<String> names) throws BackupRejected {
    for (String name : names) {
      if (Files.exists(folders.data().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw new BackupRejected(
            "There is data in %s already. Move it away first; nothing was overwritten."
                .formatted(folders.data()));
      }
    }
  }

  private void moveIntoPlace(Map<String, Path> unpacked) throws IOException {
    String vault = name(folders.vaultFile());
    for (Map.Entry<String, Path> file : unpacked.entrySet()) {
      if (!file.getKey().equals(vault)) {
        Files.move(file.getValue(), folders.data().resolve(file.getKey()), ATOMIC_MOVE);
      }
    }
    Files.move(
        Objects.requireNonNull(unpacked.get(vault), "checked before"),
        folders.vaultFile(),
        ATOMIC_MOVE);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
