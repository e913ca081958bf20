package org.semper.supporting.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a backup holds, in its first entry: finds damage, proves nothing about who made it.
record BackupManifest(List<Item> items) {

  static final String NAME = "semper-backup.json";

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_FILES = 50;

  /// Largest store, in bytes: a thousand times what a lifetime of purchases takes.
  private static final long MAX_STORE = 64L << 30;

  /// Largest of the other files, in bytes.
  private static final long MAX_JSON = 16L << 20;

  private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(json|db)");

  BackupManifest {
    items = List.copyOf(items);
  }

  /// @param name of a file directly in the data folder
  /// @param bytes its size; nothing beyond it is unpacked
  /// @param sha256 of its content, base64url
  record Item(String name, long bytes, String sha256) {

    Item {
      if (!FILE_NAME.matcher(name).matches() || name.equals(NAME)) {
        throw new IllegalArgumentException("not the name of a file of the data folder");
      }
      if (bytes < 0 || bytes > (name.endsWith(".db") ? MAX_STORE : MAX_JSON)) {
        throw new IllegalArgumentException("larger than any file of the data folder");
      }
    }

    static Item of(Path file) throws IOException {
      return new Item(String.valueOf(file.getFileName()), Files.size(file), digest(file));
    }

    boolean matches(Path file) throws IOException {
      return digest(file).equals(sha256);
    }
  }

  byte[] bytes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", 1);
    ArrayNode files = json.putArray("files");
    items.forEach(item ->
        files
            .addObject()
            .put("name", item.name())
            .put("bytes", item.bytes())
            .put("sha256", item.sha256()));
    return StrictJson.bytes(json);
  }

  static BackupManifest read(InputStream in) throws IOException, BackupRejected {
    try {
      JsonFields fields =
          JsonFields.of(StrictJson.parse(in.readNBytes(MAX_BYTES + 1), MAX_BYTES), "backup");
      fields.integer("version", 1, 1);
      List<Item> items = new ArrayList<>();
      for (JsonFields file : fields.objects("files", MAX_FILES)) {
        items.add(
            new Item(
                file.text("name", 60),
                file.integer("bytes", 0, MAX_STORE),
                file.text("sha256", 43)));
        file.end();
      }
      fields.end();
      return new BackupManifest(items);
    } catch (JsonRejected | IllegalArgumentException e) {
      throw new BackupRejected("The backup is damaged or of a newer version. Use another one.", e);
    }
  }

  /// Bytes of everything unpacked; at most 50 files of the largest size, which a long holds.
  long unpackedBytes() {
    return items.stream().mapToLong(Item::bytes).sum();
  }

  private static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return Base64Url.encode(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
