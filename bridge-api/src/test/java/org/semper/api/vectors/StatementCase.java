package org.semper.api.vectors;

import java.util.List;
import org.semper.api.statement.StatementType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One case of `vectors/statements`.
///
/// @param name words joined by hyphens, unique in its file
/// @param why the rule that decides, in words
/// @param type whose content the agent reads
/// @param courier whether the extension carries it as an offer
/// @param agent `accept`, or the reason why the agent refuses
/// @param schema whether the schemas of header and payload allow it; `none` where they do not see the fault
record StatementCase(
    String name,
    String why,
    StatementType type,
    String statement,
    List<String> ocsp,
    boolean courier,
    String agent,
    String schema) {

  static final String ACCEPT = "accept";
  static final String REFUSE = "refuse";

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("why", why).put("type", type.name());
    json.put("statement", statement);
    var responses = json.putArray("ocsp");
    ocsp.forEach(responses::add);
    json.put("courier", courier ? ACCEPT : REFUSE).put("agent", agent).put("schema", schema);
    if (agent.equals(ACCEPT)) {
      json.put("hash", GoldenPurchase.hash(statement).text());
    }
    return json;
  }
}
