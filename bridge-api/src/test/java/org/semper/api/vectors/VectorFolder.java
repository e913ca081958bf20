package org.semper.api.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The folders `vectors` and `schema` of this module.
public final class VectorFolder {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private VectorFolder() {}

  /// Reads a file below the module's folder.
  public static String text(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a list of cases below `vectors`, such as `statements/golden.json`
  public static List<JsonNode> cases(String path) {
    return List.copyOf(MAPPER.readTree(text("vectors/" + path)).values());
  }

  static String written(JsonNode value) {
    return MAPPER.writeValueAsString(value).replace("\r\n", "\n") + "\n";
  }

  static void write(String path, String text) {
    try {
      Files.createDirectories(Path.of(path).getParent());
      Files.write(Path.of(path), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
