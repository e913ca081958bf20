package org.semper.api.vectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The schemas of the folder `schema`.
public final class Schemas {

  private static final String BASE = "https://semper.example/schema/";
  private static final String META = "https://json-schema.org/draft/2020-12/schema";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts()));

  private Schemas() {}

  /// What a schema finds wrong with a text.
  ///
  /// @param schema name of the message
  public static List<String> faults(String schema, String json) {
    return faultsAt(BASE + schema + ".schema.json", json);
  }

  /// What the specification finds wrong with a schema.
  static List<String> faultsOfSchema(String schema) {
    return faultsAt(META, schema);
  }

  /// Text of every schema by the address that its file's name gives it.
  static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("schema"))) {
      files.forEach(file ->
          texts.put(BASE + file.getFileName(), VectorFolder.text("schema/" + file.getFileName())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }

  private static List<String> faultsAt(String address, String json) {
    return REGISTRY.getSchema(SchemaLocation.of(address)).validate(json, InputFormat.JSON).stream()
        .map(String::valueOf)
        .toList();
  }
}
