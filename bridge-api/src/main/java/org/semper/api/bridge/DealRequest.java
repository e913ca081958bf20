package org.semper.api.bridge;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /v1/deals`: the owner clicked in a page that carries this offer. Travels with an [IdempotencyKey].
///
/// @param offer as the shop sent it, believed by nobody yet
/// @param page what the browser and the page say of themselves
public record DealRequest(StapledStatement offer, PageReport page) {

  /// @throws JsonRejected the message is malformed: REQUEST_MALFORMED
  /// @throws StatementRejected the offer inside is no statement: OFFER_MALFORMED
  public static DealRequest parse(JsonNode message) throws JsonRejected, StatementRejected {
    JsonFields fields = JsonFields.of(message, "message");
    JsonFields offer = fields.object("offer");
    PageReport page = PageReport.parse(fields.object("page"));
    fields.end();
    return new DealRequest(StapledStatement.parse(offer), page);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("offer", offer.toJson());
    json.set("page", page.toJson());
    return json;
  }
}
