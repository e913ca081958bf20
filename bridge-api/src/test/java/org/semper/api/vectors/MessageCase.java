package org.semper.api.vectors;

import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One case of `vectors/messages`.
///
/// @param message name of the message, which is that of its schema
/// @param text the message as it travels
/// @param courier whether the extension takes it; empty for what the extension sends and never reads
/// @param agent `accept`, or the reason why the agent refuses
/// @param schema whether the message's schema allows it; `none` where it does not see the fault
record MessageCase(
    String name,
    String why,
    String message,
    String text,
    Optional<Boolean> courier,
    String agent,
    String schema) {

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("why", why).put("message", message).put("text", text);
    courier.ifPresent(
        takes -> json.put("courier", takes ? StatementCase.ACCEPT : StatementCase.REFUSE));
    return json.put("agent", agent).put("schema", schema);
  }
}
