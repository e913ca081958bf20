package org.semper.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.semper.bridge.signature.ContentDigest;
import org.semper.bridge.signature.MessageSignatures;
import org.semper.bridge.signature.NonceMemory;
import org.semper.bridge.signature.SignatureRejected;
import org.semper.bridge.signature.UnverifiedRequest;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// The fields of a signed request, one a line: digest, idempotency key, signature input, signature. Whatever they
/// say, nobody but the client is authentic; a digest holds for one content alone.
final class SignatureInput {

  private static final int FIELDS = 4;
  private static final Clock CLOCK = Clock.systemUTC();
  private static final EcdsaP256Key CLIENT = EcdsaP256Key.generate();
  private static final MessageSignatures SIGNATURES = signatures();

  private SignatureInput() {}

  static void take(byte[] input) {
    String[] lines = new String(input, StandardCharsets.ISO_8859_1).split("\n", FIELDS);
    requireForeign(
        new UnverifiedRequest(
            "POST",
            "127.0.0.1:17870",
            "/v1/hello",
            "application/json",
            line(lines, 0),
            line(lines, 1),
            line(lines, 2),
            line(lines, 3)));
    requireOneDigest(lines[0], input);
  }

  private static void requireForeign(UnverifiedRequest request) {
    try {
      SIGNATURES.authenticate(request, key -> Optional.of(CLIENT.publicKey()));
      throw new AssertionError("authentic without the client's key");
    } catch (SignatureRejected e) {
      // Malformed, or signed by somebody else.
    }
  }

  private static void requireOneDigest(String field, byte[] content) {
    try {
      ContentDigest.requireMatch(field, content);
      Whole.require(field, ContentDigest.of(content));
    } catch (SignatureRejected e) {
      // Another digest, or none.
    }
  }

  private static Optional<String> line(String[] lines, int index) {
    return index < lines.length && !lines[index].isEmpty()
        ? Optional.of(lines[index])
        : Optional.empty();
  }

  private static MessageSignatures signatures() {
    try {
      Path nonces = Files.createTempDirectory("semper-fuzz").resolve("nonces");
      return new MessageSignatures(EcdsaP256Key.generate(), NonceMemory.open(nonces, CLOCK), CLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
