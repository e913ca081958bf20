package org.semper.api.commerce;

import java.util.Optional;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of an offer (schema.org `Offer`/`OrderItem`).
///
/// @param sku the seller's own identifier of the article
/// @param name as the buyer reads it
/// @param quantity 1 to [#MAX_QUANTITY]
/// @param unitPrice minor units of the offer's currency for one piece
/// @param digest SHA-256 of the content in base64url, if the article is digital
public record Item(
    String sku, String name, long quantity, long unitPrice, Optional<String> digest) {

  public static final long MAX_QUANTITY = 1_000_000;

  public Item {
    if (sku.isEmpty() || sku.length() > 80 || name.isEmpty() || name.length() > 200) {
      throw new IllegalArgumentException("sku or name of an item is empty or too long");
    }
    if (quantity < 1
        || quantity > MAX_QUANTITY
        || unitPrice < 0
        || unitPrice > Money.MAX_MINOR_UNITS) {
      throw new IllegalArgumentException("quantity or unit price of an item is out of range");
    }
    if (digest.isPresent() && StatementHash.parse(digest.get()).isEmpty()) {
      throw new IllegalArgumentException("digest of an item is not SHA-256 in base64url");
    }
  }

  static Item parse(JsonFields fields) throws JsonRejected {
    String sku = fields.text("sku", 80);
    String name = fields.text("name", 200);
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
