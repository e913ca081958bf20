package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.semper.api.json.Base64Url;

/// The vault of a party that starts without a person: of a shop, a bank, an authority. In the party's folder are `vault.json`
/// and `passphrase`, whose first line opens it. It is as safe as that file; a server with a credential service has there a link
/// to the file that this service mounts.
public final class UnattendedVault {

  private static final int BYTES = 32;

  private UnattendedVault() {}

  /// Opens it; at the first start it is made. A passphrase that is there by then is a person's choice, and guessing it is made
  /// as hard as guessing an owner's. Otherwise it is 256 random bits, which nobody guesses: a memory-hard
  /// function is for passwords (RFC 9106, section 1), and here it would only make every start slow.
  ///
  /// @param folder of the party
  public static Vault open(Path folder) throws IOException, KeyFileRejected {
    Path vault = folder.resolve("vault.json");
    Path passphrase = folder.resolve("passphrase");
    if (Files.exists(vault)) {
      return with(passphrase, known -> Vault.open(vault, known));
    }
    if (Files.exists(passphrase)) {
      return with(passphrase, chosen -> Vault.create(vault, chosen));
    }
    writeRandom(passphrase);
    return with(passphrase, random -> Vault.create(vault, random, PassphraseHash::forRandomBits));
  }

  private static void writeRandom(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    byte[] content = Base64Url.encode(random).getBytes(StandardCharsets.US_ASCII);
    OwnerOnlyFile.create(file, content);
    Arrays.fill(random, (byte) 0);
    Arrays.fill(content, (byte) 0);
  }

  private static Vault with(Path file, Opening opening) throws IOException, KeyFileRejected {
    char[] passphrase = firstLine(Files.readAllBytes(file));
    try {
      if (passphrase.length == 0) {
        throw new IOException("no passphrase in " + file);
      }
      return opening.with(passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static char[] firstLine(byte[] content) {
    char[] line =
        new String(content, StandardCharsets.UTF_8).lines().findFirst().orElse("").toCharArray();
    Arrays.fill(content, (byte) 0);
    return line;
  }

  @FunctionalInterface
  private interface Opening {
    Vault with(char[] passphrase) throws IOException, KeyFileRejected;
  }
}
