package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answer to `POST /v1/hello`.
///
/// @param version the protocol version both speak from now on
/// @param agent the agent's own version, at most 40 characters
/// @param locked whether the owner must unlock the agent first
public record HelloAnswer(int version, String agent, boolean locked) {

  private static final int MAX_AGENT = 40;

  public HelloAnswer {
    if (version < 1 || version > HelloRequest.MAX_VERSION) {
      throw new IllegalArgumentException("version out of range");
    }
    PlainText.require(agent, MAX_AGENT, "agent's version");
  }

  public static HelloAnswer parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    int version = Math.toIntExact(fields.integer("version", 1, HelloRequest.MAX_VERSION));
    HelloAnswer answer =
        new HelloAnswer(version, fields.text("agent", MAX_AGENT), fields.flag("locked"));
    fields.end();
    return answer;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("version", version)
        .put("agent", agent)
        .put("locked", locked);
  }
}
