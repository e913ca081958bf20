package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import tools.jackson.databind.node.ObjectNode;

/// Signs the trust lists of one operator, and nothing else. Its fingerprint is what owners get another way than the list.
///
/// Its file is protected by the operating system alone, because a marketplace starts without a person.
public final class OperatorKey {

  private static final String KIND = "semper-operator";

  private final SigningKey key;

  private OperatorKey(SigningKey key) {
    this.key = key;
  }

  public static OperatorKey generate() {
    return new OperatorKey(SigningKey.generate(new SecureRandom()));
  }

  /// @throws KeyFileRejected with [Reason#MISSING] if there is none yet
  public static OperatorKey read(Path path) throws KeyFileRejected {
    KeyFile file = new KeyFile(path, KIND);
    JsonFields content = file.read();
    try {
      byte[] pkcs8 = PassphraseHash.bytes(content, "key");
      content.end();
      try {
        return new OperatorKey(SigningKey.ofPkcs8(pkcs8));
      } finally {
        Arrays.fill(pkcs8, (byte) 0);
      }
    } catch (JsonRejected | IOException | IllegalArgumentException e) {
      throw file.rejected(Reason.DAMAGED);
    }
  }

  /// Reads the key; makes and keeps one where there is none yet.
  public static OperatorKey readOrCreate(Path path) throws KeyFileRejected, IOException {
    try {
      return read(path);
    } catch (KeyFileRejected e) {
      if (e.reason() != Reason.MISSING) {
        throw e;
      }
      OperatorKey fresh = generate();
      fresh.create(path);
      return fresh;
    }
  }

  /// Keeps it where nothing is kept yet.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException if somebody was faster; what is there is left as it is
  public void create(Path path) throws IOException {
    ObjectNode content = KeyFile.newContent();
    byte[] pkcs8 = key.pkcs8();
    content.put("key", Base64.getEncoder().encodeToString(pkcs8));
    Arrays.fill(pkcs8, (byte) 0);
    new KeyFile(path, KIND).create(content);
  }

  /// By which owners know this operator.
  public Fingerprint fingerprint() {
    return Fingerprint.ofKey(key.spki());
  }

  byte[] spki() {
    return key.spki();
  }

  /// @return the third part of a compact JWS
  String signature(String signingInput) {
    return Base64Url.encode(key.signRaw(signingInput.getBytes(StandardCharsets.US_ASCII)));
  }
}
