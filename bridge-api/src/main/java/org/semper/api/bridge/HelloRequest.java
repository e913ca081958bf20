package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/hello`: which protocol versions the extension speaks.
///
/// @param min lowest, 1 to 1000
/// @param max highest, `min` to 1000
public record HelloRequest(int min, int max) {

  static final int MAX_VERSION = 1000;

  public HelloRequest {
    if (min < 1 || max < min || max > MAX_VERSION) {
      throw new IllegalArgumentException("versions out of range");
    }
  }

  public static HelloRequest parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    int min = Math.toIntExact(fields.integer("min", 1, MAX_VERSION));
    int max = Math.toIntExact(fields.integer("max", min, MAX_VERSION));
    fields.end();
    return new HelloRequest(min, max);
  }

  /// @return whether the extension speaks the version
  public boolean speaks(int version) {
    return min <= version && version <= max;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("min", min).put("max", max);
  }
}
