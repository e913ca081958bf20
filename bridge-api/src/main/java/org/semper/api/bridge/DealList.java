package org.semper.api.bridge;

import java.util.ArrayList;
import java.util.List;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answer to `POST /v1/deals/open`: the client's deals that are open, and those concluded in the last ten minutes.
///
/// @param deals at most [#MAX_DEALS]
public record DealList(List<DealView> deals) {

  public static final int MAX_DEALS = 100;

  public DealList {
    deals = List.copyOf(deals);
    if (deals.size() > MAX_DEALS) {
      throw new IllegalArgumentException("more deals than one answer holds");
    }
  }

  public static DealList parse(JsonNode message) throws JsonRejected {
    JsonFields fields = JsonFields.of(message, "message");
    List<DealView> deals = new ArrayList<>();
    for (JsonFields deal : fields.objects("deals", MAX_DEALS)) {
      deals.add(DealView.parse(deal));
    }
    fields.end();
    return new DealList(deals);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode array = json.putArray("deals");
    deals.forEach(deal -> array.add(deal.toJson()));
    return json;
  }
}
