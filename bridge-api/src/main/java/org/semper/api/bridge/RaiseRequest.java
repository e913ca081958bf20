package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StatementHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/deals/raise`: bring the trusted window to the front. The answer is [EmptyMessage].
///
/// @param deal hash of the deal's first statement
public record RaiseRequest(StatementHash deal) {

  public static RaiseRequest parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    RaiseRequest request = new RaiseRequest(DealView.deal(fields));
    fields.end();
    return request;
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance.objectNode().put("deal", deal.text());
  }
}
