package org.semper.api.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.api.web.HttpsAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The agent reads every vector as the vector says.
final class VectorsTest {

  @TestFactory
  Stream<DynamicTest> statements() {
    return Stream.of("golden", "offers", "envelope", "answers", "after-sale", "horizons")
        .flatMap(file -> tests("statements/" + file + ".json", VectorsTest::checkStatement));
  }

  @TestFactory
  Stream<DynamicTest> messages() {
    return Stream.of("hello", "pairing", "deals", "events", "problem")
        .flatMap(file -> tests("messages/" + file + ".json", VectorsTest::checkMessage));
  }

  @TestFactory
  Stream<DynamicTest> addresses() {
    return tests("addresses/https.json", VectorsTest::checkAddress);
  }

  @TestFactory
  Stream<DynamicTest> tags() {
    return tests("tags/golden-offer.json", VectorsTest::checkTags);
  }

  /// What a case must satisfy.
  private interface Check {
    void of(JsonNode vector) throws JsonRejected, StatementRejected;
  }

  private static Stream<DynamicTest> tests(String path, Check check) {
    return VectorFolder.cases(path).stream()
        .map(vector ->
            DynamicTest.dynamicTest(
                path + " " + vector.get("name").stringValue(), () -> check.of(vector)));
  }

  private static void checkStatement(JsonNode vector) throws StatementRejected {
    assertThat(AgentReading.ofStatement(vector)).isEqualTo(vector.get("agent").stringValue());
    if (vector.has("hash")) {
      String compact = vector.get("statement").stringValue();
      assertThat(UnverifiedStatement.parse(compact).hash().text())
          .isEqualTo(vector.get("hash").stringValue());
    }
  }

  private static void checkMessage(JsonNode vector) throws JsonRejected, StatementRejected {
    String expected = vector.get("agent").stringValue();
    assertThat(AgentReading.ofMessage(vector)).isEqualTo(expected);
    if (expected.equals(StatementCase.ACCEPT)) {
      String again = AgentReading.again(vector).toString();
      assertThat(again).isEqualTo(normal(vector.get("text").stringValue()));
    }
  }

  /// A page that names no language is written with an empty one.
  private static String normal(String text) {
    return text.replace("</p>\"}}", "</p>\",\"language\":\"\"}}");
  }

  private static void checkAddress(JsonNode vector) {
    boolean accepted = HttpsAddress.parse(vector.get("text").stringValue()).isPresent();
    assertThat(accepted ? StatementCase.ACCEPT : StatementCase.REFUSE)
        .isEqualTo(vector.get("agent").stringValue())
        .isEqualTo(vector.get("courier").stringValue());
  }

  private static void checkTags(JsonNode vector) {
    TagCase tags = TagCase.of((ObjectNode) vector);
    assertThat(tags.found()).isEqualTo(tags.agent());
  }
}
