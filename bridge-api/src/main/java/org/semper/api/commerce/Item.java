package org.semper.api.commerce;

import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of an offer (schema.org `Offer`/`OrderItem`).
///
/// @param sku the seller's own identifier of the article, at most 80 characters
/// @param name as the buyer reads it, at most 200 characters
/// @param quantity 1 to [#MAX_QUANTITY]
/// @param unitPrice minor units of the offer's currency for one piece; the line stays below 2^53
/// @param digest SHA-256 of the content in base64url, if the article is digital
public record Item(
    String sku, String name, long quantity, long unitPrice, Optional<String> digest) {

  public static final long MAX_QUANTITY = 1_000_000;

  private static final int MAX_SKU = 80;
  private static final int MAX_NAME = 200;

  public Item {
    PlainText.require(sku, MAX_SKU, "sku");
    PlainText.require(name, MAX_NAME, "name");
    if (quantity < 1
        || quantity > MAX_QUANTITY
        || unitPrice < 0
        || unitPrice > Money.MAX_MINOR_UNITS / quantity) {
      throw new IllegalArgumentException("quantity or unit price of an item is out of range");
    }
    if (digest.isPresent() && StatementHash.parse(digest.get()).isEmpty()) {
      throw new IllegalArgumentException("digest of an item is not SHA-256 in base64url");
    }
  }

  /// What the line costs: quantity times unit price.
  ///
  /// @return minor units of the offer's currency
  public long amount() {
    return quantity * unitPrice;
  }

  static Item parse(JsonFields fields) throws JsonRejected {
    String sku = fields.text("sku", MAX_SKU);
    String name = fields.text("name", MAX_NAME);
    long quantity = fields.integer("quantity", 1, MAX_QUANTITY);
    long unitPrice = fields.integer("unitPrice", 0, Money.MAX_MINOR_UNITS);
    Optional<String> digest = fields.optionalText("digest", 43);
    if (digest.isPresent() && StatementHash.parse(digest.get()).isEmpty()) {
      throw fields.outOfRange("digest");
    }
    fields.end();
    return new Item(sku, name, quantity, unitPrice, digest);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sku", sku).put("name", name).put("quantity", quantity).put("unitPrice", unitPrice);
    digest.ifPresent(value -> json.put("digest", value));
    return json;
  }
}
