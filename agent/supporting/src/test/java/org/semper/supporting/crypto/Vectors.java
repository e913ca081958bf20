package org.semper.supporting.crypto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Test vectors of others, read from the folder that the system property `semper.vectors` names. Where there is none, the
/// tests that need them are skipped and say so.
final class Vectors {

  private Vectors() {}

  /// Each group with each of its tests.
  static List<Case> wycheproof(String name) {
    String folder = System.getProperty("semper.vectors", "");
    assumeTrue(!folder.isEmpty(), "no test vectors: set the system property semper.vectors");
    Path file = Path.of(folder, "wycheproof", name);
    assumeTrue(Files.exists(file), () -> "no test vectors at " + file);
    List<Case> cases = new ArrayList<>();
    for (JsonNode group : JsonMapper.shared().readTree(file.toFile()).get("testGroups")) {
      for (JsonNode test : group.get("tests")) {
        cases.add(new Case(group, test));
      }
    }
    return cases;
  }

  record Case(JsonNode group, JsonNode test) {

    boolean isValid() {
      return test.get("result").stringValue().equals("valid");
    }

    byte[] bytes(String member) {
      return HexFormat.of().parseHex(test.get(member).stringValue());
    }

    byte[] groupBytes(String member) {
      return HexFormat.of().parseHex(group.get(member).stringValue());
    }

    @Override
    public String toString() {
      return "test " + test.get("tcId") + ": " + test.get("comment").stringValue();
    }
  }
}
