package org.semper.api.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.semper.api.json.Base64Url;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The schemas allow every good vector and refuse those whose fault a schema can see.
final class SchemaTest {

  private static final String BASE = "https://semper.example/schema/";
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(schemas()));

  @Test
  void schemas_are_schemas_and_named_after_their_file() {
    Schema meta =
        SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    schemas()
        .forEach((id, text) -> {
          assertThat(meta.validate(text, InputFormat.JSON)).as(id).isEmpty();
          assertThat(text).contains("\"$id\": \"" + id + "\"");
        });
    assertThat(schemas()).hasSizeGreaterThan(20);
  }

  @TestFactory
  Stream<DynamicTest> statements() {
    return Stream.of("golden", "offers", "envelope", "answers")
        .flatMap(file -> VectorFolder.cases("statements/" + file + ".json").stream())
        .filter(vector -> !vector.get("schema").stringValue().equals("none"))
        .map(vector -> test(vector, allowsStatement((ObjectNode) vector)));
  }

  @TestFactory
  Stream<DynamicTest> messages() {
    return Stream.of("hello", "pairing", "deals", "events", "problem")
        .flatMap(file -> VectorFolder.cases("messages/" + file + ".json").stream())
        .filter(vector -> !vector.get("schema").stringValue().equals("none"))
        .map(vector ->
            test(
                vector,
                allows(vector.get("message").stringValue(), vector.get("text").stringValue())));
  }

  private static DynamicTest test(JsonNode vector, boolean allowed) {
    return DynamicTest.dynamicTest(
        vector.get("name").stringValue(),
        () ->
            assertThat(allowed ? StatementCase.ACCEPT : StatementCase.REFUSE)
                .isEqualTo(vector.get("schema").stringValue()));
  }

  private static boolean allowsStatement(ObjectNode vector) {
    String[] parts = vector.get("statement").stringValue().split("\\.", -1);
    return allows("stapled-statement", AgentReading.stapled(vector).toString())
        && allows("statement-header", text(parts[0]))
        && allows(vector.get("type").stringValue(), text(parts[1]));
  }

  private static boolean allows(String schema, String json) {
    return SCHEMAS
        .getSchema(SchemaLocation.of(BASE + schema + ".schema.json"))
        .validate(json, InputFormat.JSON)
        .isEmpty();
  }

  private static String text(String base64Url) {
    return new String(Base64Url.bytes(base64Url), StandardCharsets.UTF_8);
  }

  private static Map<String, String> schemas() {
    Map<String, String> schemas = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("schema"))) {
      files.forEach(file ->
          schemas.put(
              BASE + file.getFileName(), VectorFolder.text("schema/" + file.getFileName())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return schemas;
  }
}
