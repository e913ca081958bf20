package org.semper.api.bridge;

import java.util.Locale;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the agent sends on the event channel: hints only. Whoever receives one asks `/v1/deals/open`.
public enum EventHint {
  /// Some deal of this client changed.
  CHANGED,
  /// Nothing happened; sent every 20 s, so that the browser's worker stays alive.
  HEARTBEAT;

  public static EventHint parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    String type = fields.text("type", 20);
    fields.end();
    for (EventHint hint : values()) {
      if (hint.type().equals(type)) {
        return hint;
      }
    }
    throw fields.outOfRange("type");
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("type", type());
  }

  private String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
