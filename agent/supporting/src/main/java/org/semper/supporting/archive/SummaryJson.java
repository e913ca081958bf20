package org.semper.supporting.archive;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A summary's plain bytes.
final class SummaryJson {

  private static final int MAX_BYTES = 256 * 1024;

  private SummaryJson() {}

  static byte[] bytes(DealSummary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("deal", summary.deal().first().text());
    json.put("peer", summary.peer()).put("demo", summary.demo()).put("origin", summary.origin());
    json.put("total", summary.total().minorUnits());
    json.put("currency", summary.total().currency().getCurrencyCode());
    json.put("state", summary.state());
    summary.orderNumber().ifPresent(number -> json.put("orderNumber", number));
    json.put("opened", summary.opened().toString()).put("changed", summary.changed().toString());
    json.put("words", summary.words()).put("bound", summary.bound());
    return StrictJson.bytes(json);
  }

  static DealSummary parse(byte[] bytes) throws JsonRejected {
    JsonFields fields = JsonFields.of(StrictJson.parse(bytes, MAX_BYTES), "summary");
    String deal = fields.text("deal", 43);
    return new DealSummary(
        new DealId(StatementHash.parse(deal).orElseThrow(() -> fields.outOfRange("deal"))),
        fields.node("peer").stringValue(),
        fields.node("demo").booleanValue(),
        fields.node("origin").stringValue(),
        Money.of(fields.integer("total", 0, Money.MAX_MINOR_UNITS), fields.text("currency", 3)),
        fields.text("state", 100),
        fields.optionalText("orderNumber", 1000),
        EntryJson.instant(fields, "opened"),
        EntryJson.instant(fields, "changed"),
        fields.node("words").stringValue(),
        fields.node("bound").booleanValue());
  }
}
