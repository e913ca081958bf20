package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.semper.api.json.Base64Url;

/// The passphrase of a vault that must open without a person: of a shop, a bank, an authority. As safe as its file; a server
/// with a credential service points to the file that this service mounts.
public final class PassphraseFile {

  private static final int BYTES = 32;

  private PassphraseFile() {}

  /// The first line of the file; a fresh random one where there is no file yet.
  ///
  /// @return the caller wipes it
  public static char[] readOrCreate(Path file) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      content = Base64Url.encode(random).getBytes(StandardCharsets.US_ASCII);
      OwnerOnlyFile.create(file, content);
    }
    char[] passphrase = firstLine(content);
    Arrays.fill(content, (byte) 0);
    if (passphrase.length == 0) {
      throw new IOException("no passphrase in " + file);
    }
    return passphrase;
  }

  private static char[] firstLine(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("").toCharArray();
  }
}
