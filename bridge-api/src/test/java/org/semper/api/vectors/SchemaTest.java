package org.semper.api.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.semper.api.json.Base64Url;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The schemas allow every good vector and refuse those whose fault a schema can see.
final class SchemaTest {

  @Test
  void schemas_are_schemas_and_named_after_their_file() {
    Schemas.texts()
        .forEach((id, text) -> {
          assertThat(Schemas.faultsOfSchema(text)).as(id).isEmpty();
          assertThat(text).contains("\"$id\": \"" + id + "\"");
        });
    assertThat(Schemas.texts()).hasSizeGreaterThan(20);
  }

  @TestFactory
  Stream<DynamicTest> statements() {
    return Stream.of("golden", "offers", "envelope", "answers", "after-sale", "horizons")
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

  @TestFactory
  Stream<DynamicTest> addresses() {
    return VectorFolder.cases("addresses/https.json").stream()
        .filter(vector -> !vector.get("schema").stringValue().equals("none"))
        .map(vector -> test(vector, allows("deal-view", BridgeCases.returningTo(vector))));
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
    return Schemas.faults(schema, json).isEmpty();
  }

  private static String text(String base64Url) {
    return new String(Base64Url.bytes(base64Url), StandardCharsets.UTF_8);
  }
}
