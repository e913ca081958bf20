package org.semper.supporting.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.KeyFileRejected.Reason;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The outer form of every file of keys: `{"kind", "version", "content": {…}, "check"}`, where `check` is a digest of the
/// content that tells an accident from a wrong passphrase. It protects nothing; the seals inside do.
record KeyFile(Path file, String kind) {

  private static final int VERSION = 1;
  private static final int MAX_BYTES = 1024 * 1024;

  static ObjectNode newContent() {
    return JsonNodeFactory.instance.objectNode();
  }

  JsonFields read() throws KeyFileRejected {
    byte[] text = text();
    JsonFields outer;
    try {
      outer = JsonFields.of(StrictJson.parse(text, MAX_BYTES), "file");
      if (!outer.text("kind", 64).equals(kind) || outer.integer("version", 0, 1000) != VERSION) {
        throw rejected(Reason.FOREIGN);
      }
    } catch (JsonRejected e) {
      throw rejected(Reason.FOREIGN);
    }
    try {
      var content = outer.node("content");
      String check = outer.text("check", 64);
      outer.end();
      if (!check.equals(check(StrictJson.bytes(content)))) {
        throw rejected(Reason.DAMAGED);
      }
      return JsonFields.of(content, "content");
    } catch (JsonRejected e) {
      throw rejected(Reason.DAMAGED);
    }
  }

  void create(ObjectNode content) throws IOException {
    OwnerOnlyFile.create(file, bytes(content));
  }

  void replace(ObjectNode content) throws IOException {
    OwnerOnlyFile.write(file, bytes(content));
  }

  KeyFileRejected rejected(Reason reason) {
    return new KeyFileRejected(reason, file);
  }

  private byte[] text() throws KeyFileRejected {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw rejected(Reason.MISSING);
    } catch (IOException e) {
      throw rejected(Reason.UNREADABLE);
    }
  }

  private byte[] bytes(ObjectNode content) {
    ObjectNode outer = newContent();
    outer.put("kind", kind);
    outer.put("version", VERSION);
    outer.set("content", content);
    outer.put("check", check(StrictJson.bytes(content)));
    return (outer.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String check(byte[] content) {
    return Base64.getEncoder().encodeToString(Digests.sha256(content));
  }
}
