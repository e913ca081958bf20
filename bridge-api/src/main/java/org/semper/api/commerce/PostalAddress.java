package org.semper.api.commerce;

import java.util.regex.Pattern;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Where goods go (schema.org `PostalAddress`).
///
/// @param name person or company at the address, at most 120 characters
/// @param streetAddress at most 200 characters
/// @param postalCode at most 20 characters; empty where there are none, and then not sent
/// @param addressLocality at most 120 characters
/// @param addressCountry ISO 3166-1 alpha-2 code
public record PostalAddress(
    String name,
    String streetAddress,
    String postalCode,
    String addressLocality,
    String addressCountry) {

  public static final int MAX_NAME = 120;
  public static final int MAX_STREET = 200;
  public static final int MAX_POSTAL_CODE = 20;
  public static final int MAX_LOCALITY = 120;

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public PostalAddress {
    PlainText.require(name, MAX_NAME, "name");
    PlainText.require(streetAddress, MAX_STREET, "street");
    if (!postalCode.isEmpty()) {
      PlainText.require(postalCode, MAX_POSTAL_CODE, "postal code");
    }
    PlainText.require(addressLocality, MAX_LOCALITY, "locality");
    if (!COUNTRY.matcher(addressCountry).matches()) {
      throw new IllegalArgumentException(
          "country of the address is not an ISO 3166-1 alpha-2 code");
    }
  }

  public static PostalAddress parse(JsonFields fields) throws JsonRejected {
    String name = fields.text("name", MAX_NAME);
    String street = fields.text("streetAddress", MAX_STREET);
    String postalCode = fields.optionalText("postalCode", MAX_POSTAL_CODE).orElse("");
    String locality = fields.text("addressLocality", MAX_LOCALITY);
    String country = fields.text("addressCountry", 2);
    fields.end();
    if (!COUNTRY.matcher(country).matches()) {
      throw fields.outOfRange("addressCountry");
    }
    return new PostalAddress(name, street, postalCode, locality, country);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name);
    json.put("streetAddress", streetAddress);
    if (!postalCode.isEmpty()) {
      json.put("postalCode", postalCode);
    }
    json.put("addressLocality", addressLocality);
    return json.put("addressCountry", addressCountry);
  }
}
