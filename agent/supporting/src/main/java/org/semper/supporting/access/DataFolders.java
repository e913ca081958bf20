package org.semper.supporting.access;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where the agent keeps what it knows and how it is set up, as each platform wants it: `$XDG_DATA_HOME/semper` and
/// `$XDG_CONFIG_HOME/semper` (XDG Base Directory Specification 0.8), `%LOCALAPPDATA%\Semper`, `~/Library/Application
/// Support/Semper`.
///
/// @param data vault, identity, store
/// @param config trust list and settings
public record DataFolders(Path data, Path config) {

  private static final Set<PosixFilePermission> OF_THE_OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /// @param environment of the process
  /// @param operatingSystem as in the system property `os.name`
  /// @param home the owner's home folder
  public static DataFolders of(Map<String, String> environment, String operatingSystem, Path home) {
    if (operatingSystem.startsWith("Windows")) {
      Path local =
          absolute(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
      return new DataFolders(local.resolve("Semper"), local.resolve("Semper"));
    }
    if (operatingSystem.startsWith("Mac")) {
      Path support = home.resolve("Library").resolve("Application Support").resolve("Semper");
      return new DataFolders(support, support);
    }
    Path data =
        absolute(environment, "XDG_DATA_HOME").orElse(home.resolve(".local").resolve("share"));
    Path config = absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    return new DataFolders(data.resolve("semper"), config.resolve("semper"));
  }

  /// Those of this process.
  public static DataFolders ofPlatform() {
    return of(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /// Keys behind the passphrase.
  public Path vaultFile() {
    return data.resolve("vault.json");
  }

  /// The owner's identity.
  public Path identityFile() {
    return data.resolve("identity.json");
  }

  /// The store with the archive.
  public Path storeFile() {
    return data.resolve("semper.db");
  }

  /// Whom the owner trusts.
  public Path trustFile() {
    return config.resolve("trust.json");
  }

  /// Makes the folders that are missing, for the owner only, and refuses those that others can look into.
  ///
  /// @return this
  public DataFolders prepare() throws DataFolderRejected {
    prepare(data);
    prepare(config);
    return this;
  }

  private static void prepare(Path folder) throws DataFolderRejected {
    try {
      boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] ownerOnly =
          posix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OF_THE_OWNER)}
              : new FileAttribute<?>[0];
      Files.createDirectories(folder, ownerOnly);
      // Elsewhere the folder inherits the protection of the owner's profile.
      if (posix) {
        requireOwnersOnly(folder);
      }
    } catch (IOException e) {
      throw new DataFolderRejected(
          "The folder %s cannot be made. Check the permissions above it.".formatted(folder), e);
    }
  }

  private static void requireOwnersOnly(Path folder) throws IOException, DataFolderRejected {
    Path real = folder.toRealPath();
    // By number: a user of a container or a directory service may have no name here.
    int owner = (Integer) Files.getAttribute(real, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (owner != new UnixSystem().getUid()) {
      throw new DataFolderRejected(
          "The folder %s belongs to '%s'. Move it away or use another one."
              .formatted(folder, Files.getOwner(real, LinkOption.NOFOLLOW_LINKS).getName()));
    }
    Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(real));
    others.removeAll(OF_THE_OWNER);
    if (!others.isEmpty()) {
      throw new DataFolderRejected(
          "Others can look into the folder %s. Run: chmod 700 '%s'".formatted(folder, folder));
    }
  }

  /// A relative path is invalid and ignored (XDG Base Directory Specification, "Basics").
  private static Optional<Path> absolute(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
