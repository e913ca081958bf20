package org.semper.shop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.semper.supporting.access.DataFolders;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// What a marketplace keeps, and where: one folder that its operator alone can read, with a folder for each party.
public record MarketFolder(Path path) {

  /// The operator's own, beside the agent's data folder: `$XDG_DATA_HOME/semper-market`.
  public static MarketFolder ofPlatform() {
    return new MarketFolder(DataFolders.ofPlatform().data().resolveSibling("semper-market"));
  }

  /// Whether a marketplace was ever started here.
  public boolean isUsed() {
    return Files.exists(authorityStore());
  }

  /// The ports of the last start; empty if there was none, or none on ports of its own.
  public Optional<MarketPorts> ports() throws IOException {
    return MarketPorts.read(portsFile());
  }

  public Path authority() {
    return path.resolve("authority");
  }

  public Path authorityStore() {
    return authority().resolve("authority.db");
  }

  public Path bank() {
    return path.resolve("bank");
  }

  public Path bankStore() {
    return bank().resolve("bank.db");
  }

  /// Of a shop whose host or key this is.
  public Path shop(String key) {
    return path.resolve(key);
  }

  public Path shopStore(String key) {
    return shop(key).resolve("checkout.db");
  }

  /// The trust list as its operator signed it, for shoppers and merchants.
  public Path trustList() {
    return path.resolve("trust-list.jws");
  }

  /// The same list without signature, as merchants and other parties of this machine read it
  /// ([org.semper.supporting.crypto.TrustList#read]).
  public Path plainTrustList() {
    return path.resolve("trust.json");
  }

  /// PEM of the authority that vouches for the web servers; for browsers.
  public Path webRoot() {
    return path.resolve("web-root.pem");
  }

  /// That authority's key.
  public Path webRootKey() {
    return path.resolve("web-root.json");
  }

  Path notary() {
    return path.resolve("notary");
  }

  Path operatorKey() {
    return path.resolve("operator.json");
  }

  Path portsFile() {
    return path.resolve("ports.json");
  }

  /// Keeps a second marketplace out, until it is closed or the process ends.
  ///
  /// @throws MarketUnavailable if another one runs here
  FileChannel lock() throws IOException {
    FileChannel channel =
        OwnerOnlyFile.open(
            path.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    if (lock(channel) == null) {
      channel.close();
      throw new MarketUnavailable(
          "another market runs in %s already; use that one, or another folder with --folder"
              .formatted(path));
    }
    return channel;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
