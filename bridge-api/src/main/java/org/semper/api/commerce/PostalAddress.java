package org.semper.api.commerce;

import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Where goods go (schema.org `PostalAddress`).
///
/// @param name person or company at the address
/// @param addressCountry ISO 3166-1 alpha-2 code
public record PostalAddress(
    String name,
    String streetAddress,
    String postalCode,
    String addressLocality,
    String addressCountry) {

  public PostalAddress {
    if (name.isEmpty()
        || streetAddress.isEmpty()
        || postalCode.isEmpty()
        || addressLocality.isEmpty()) {
      throw new IllegalArgumentException("a part of the address is empty");
    }
    if (!addressCountry.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException(
          "country of the address is not an ISO 3166-1 alpha-2 code");
    }
  }

  public static PostalAddress parse(JsonFields fields) throws JsonRejected {
    String name = fields.text("name", 120);
    String street = fields.text("streetAddress", 200);
    String postalCode = fields.text("postalCode", 20);
    String locality = fields.text("addressLocality", 120);
    String country = fields.text("addressCountry", 2);
    fields.end();
    if (!country.matches("[A-Z]{2}")) {
      throw fields.outOfRange("addressCountry");
    }
    return new PostalAddress(name, street, postalCode, locality, country);
  }

  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", name)
        .put("streetAddress", streetAddress)
        .put("postalCode", postalCode)
        .put("addressLocality", addressLocality)
        .put("addressCountry", addressCountry);
  }
}
