package org.semper.api.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.semper.api.statement.StatementRejected;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The committed vectors are what the case classes of this package say. With `-Dsemper.vectors.write=true` they are written anew.
final class VectorFilesTest {

  @Test
  void vectors_are_what_their_cases_say() throws StatementRejected {
    Map<String, List<ObjectNode>> files = files();
    for (var file : files.entrySet()) {
      ArrayNode cases = JsonNodeFactory.instance.arrayNode();
      cases.addAll(file.getValue());
      String path = "vectors/" + file.getKey();
      if (Boolean.getBoolean("semper.vectors.write")) {
        VectorFolder.write(path, VectorFolder.written(cases));
      }
      assertThat(VectorFolder.text(path)).as(path).isEqualTo(VectorFolder.written(cases));
    }
  }

  @Test
  void names_are_unique_in_their_file() throws StatementRejected {
    for (var file : files().entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .isNotEmpty()
          .extracting(vector -> vector.get("name").stringValue())
          .doesNotHaveDuplicates();
    }
  }

  private static Map<String, List<ObjectNode>> files() throws StatementRejected {
    Map<String, List<ObjectNode>> files = new LinkedHashMap<>();
    files.put("statements/golden.json", statements(GoldenCases.all()));
    files.put("statements/offers.json", statements(OfferCases.all()));
    files.put("statements/envelope.json", statements(EnvelopeCases.all()));
    files.put("statements/answers.json", statements(AnswerCases.all()));
    files.put("statements/after-sale.json", statements(AfterSaleCases.all()));
    files.put("statements/horizons.json", statements(HorizonCases.all()));
    files.put("messages/hello.json", messages(BridgeCases.hello()));
    files.put("messages/pairing.json", messages(BridgeCases.pairing()));
    files.put("messages/deals.json", messages(BridgeCases.deals()));
    files.put("messages/events.json", messages(BridgeCases.events()));
    files.put("messages/problem.json", messages(BridgeCases.problems()));
    files.put("addresses/https.json", AddressCase.all().stream().map(AddressCase::toJson).toList());
    files.put("tags/golden-offer.json", TagCase.all().stream().map(TagCase::toJson).toList());
    return files;
  }

  private static List<ObjectNode> statements(List<StatementCase> cases) {
    return cases.stream().map(StatementCase::toJson).toList();
  }

  private static List<ObjectNode> messages(List<MessageCase> cases) {
    return cases.stream().map(MessageCase::toJson).toList();
  }
}
