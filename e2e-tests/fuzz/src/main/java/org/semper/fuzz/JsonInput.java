package org.semper.fuzz;

import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// Strict JSON: what is read can be written, and is read again as the same value.
final class JsonInput {

  private static final int MAX_BYTES = 64 * 1024;

  private JsonInput() {}

  static void take(byte[] input) {
    try {
      Whole.<JsonNode>require(StrictJson.parse(input, MAX_BYTES), value -> value, json -> json);
    } catch (JsonRejected e) {
      // What is not JSON of ours is refused.
    }
  }
}
