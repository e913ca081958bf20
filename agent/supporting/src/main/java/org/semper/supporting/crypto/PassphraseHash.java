package org.semper.supporting.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.node.ObjectNode;

/// How a passphrase becomes a key: Argon2id version 1.3 (RFC 9106). Stored with the vault, so that it can be made harder
/// later without losing old vaults.
final class PassphraseHash {

  static final int SALT = 16;
  private static final int KEY = 32;

  /// A file must not be able to exhaust the machine.
  private static final int MAX_MEMORY_KIB = 1024 * 1024;

  private static final int MAX_ITERATIONS = 64;
  private static final int MAX_PARALLELISM = 16;

  private final int memoryKib;
  private final int iterations;
  private final int parallelism;
  private final byte[] salt;

  /// @param memoryKib memory in KiB
  /// @param salt 16 random bytes
  PassphraseHash(int memoryKib, int iterations, int parallelism, byte[] salt) {
    this.memoryKib = memoryKib;
    this.iterations = iterations;
    this.parallelism = parallelism;
    this.salt = salt;
  }

  /// RFC 9106, section 4, second recommended option: 64 MiB, three passes.
  static PassphraseHash recommended(byte[] salt) {
    return new PassphraseHash(64 * 1024, 3, 1, salt);
  }

  /// The least that the algorithm takes (RFC 9106, section 3.1): for 256 random bits, which need no hardening.
  static PassphraseHash forRandomBits(byte[] salt) {
    return new PassphraseHash(8, 1, 1, salt);
  }

  static PassphraseHash read(JsonFields fields) throws JsonRejected {
    JsonFields kdf = fields.object("passphrase");
    if (!kdf.text("algorithm", 16).equals("argon2id")) {
      throw kdf.outOfRange("algorithm");
    }
    int memory = (int) kdf.integer("memoryKib", 8, MAX_MEMORY_KIB);
    int iterations = (int) kdf.integer("iterations", 1, MAX_ITERATIONS);
    int parallelism = (int) kdf.integer("parallelism", 1, MAX_PARALLELISM);
    byte[] salt = bytes(kdf, "salt");
    kdf.end();
    if (salt.length != SALT) {
      throw kdf.outOfRange("salt");
    }
    return new PassphraseHash(memory, iterations, parallelism, salt);
  }

  void write(ObjectNode content) {
    content
        .putObject("passphrase")
        .put("algorithm", "argon2id")
        .put("memoryKib", memoryKib)
        .put("iterations", iterations)
        .put("parallelism", parallelism)
        .put("salt", Base64.getEncoder().encodeToString(salt));
  }

  /// @param passphrase left as it is; the caller wipes it
  /// @return 32 bytes; the caller wipes them
  byte[] key(char[] passphrase) {
    byte[] utf8 = utf8(passphrase);
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(iterations)
              .withParallelism(parallelism)
              .withSalt(salt)
              .build());
      byte[] key = new byte[KEY];
      argon2.generateBytes(utf8, key);
      return key;
    } finally {
      Arrays.fill(utf8, (byte) 0);
    }
  }

  static byte[] bytes(JsonFields fields, String name) throws JsonRejected {
    try {
      return Base64.getDecoder().decode(fields.text(name, 64 * 1024));
    } catch (IllegalArgumentException e) {
      throw fields.outOfRange(name);
    }
  }

  private static byte[] utf8(char[] passphrase) {
    byte[] room = new byte[passphrase.length * 3];
    ByteBuffer buffer = ByteBuffer.wrap(room);
    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(passphrase), buffer, true);
    byte[] utf8 = Arrays.copyOf(room, buffer.position());
    Arrays.fill(room, (byte) 0);
    return utf8;
  }
}
