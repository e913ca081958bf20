package org.semper.supporting.crypto.authority;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509CRL;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.semper.supporting.crypto.Authority;
import org.semper.supporting.crypto.GivenRevocationLists;
import org.semper.supporting.crypto.OwnerOnlyFile;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.VerificationFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The latest revocation lists on disk, one file for each address, so that they are at hand after a restart and for `./semper verify`.
/// Nothing is fetched. What cannot be kept or read is as if it had never been there: whoever uses a list verifies it.
///
/// @param folder beside the trust list; made when the first list is kept
public record RevocationListFiles(Path folder) implements RevocationSource {

  private static final Logger LOG = LoggerFactory.getLogger(RevocationListFiles.class);

  /// Of the folder beside a trust list.
  private static final String NAME = "revocation-lists";

  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /// Those that an agent keeps beside this trust list, or in its configuration folder.
  ///
  /// @param beside a file in the same folder
  public static RevocationListFiles beside(Path beside) {
    return new RevocationListFiles(beside.toAbsolutePath().resolveSibling(NAME));
  }

  @Override
  public List<X509CRL> known(Authority authority) {
    return authority.crls().stream().flatMap(address -> read(address).stream()).toList();
  }

  @Override
  public List<X509CRL> current(Authority authority, Instant when) {
    return known(authority);
  }

  Optional<X509CRL> read(URI address) {
    Path file = file(address);
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      return Optional.of(GivenRevocationLists.parse(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | VerificationFailed e) {
      LOG.warn("a kept revocation list cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  void keep(URI address, byte[] der) {
    try {
      OwnerOnlyFile.createFolder(folder);
      OwnerOnlyFile.write(file(address), der);
    } catch (IOException e) {
      LOG.warn("a revocation list cannot be kept: {}", e.getMessage());
    }
  }

  private Path file(URI address) {
    try {
      byte[] name =
          MessageDigest.getInstance("SHA-256")
              .digest(address.toString().getBytes(StandardCharsets.UTF_8));
      return folder.resolve(HexFormat.of().formatHex(name) + ".crl");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
