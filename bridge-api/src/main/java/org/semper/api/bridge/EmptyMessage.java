package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A message without members, `{}`: requests to `/v1/deals/open` and `/v1/events`, answers of `/v1/deals/raise`.
public record EmptyMessage() {

  public static EmptyMessage parse(JsonNode message) throws JsonRejected {
    JsonFields.of(message, "message").end();
    return new EmptyMessage();
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode();
  }
}
