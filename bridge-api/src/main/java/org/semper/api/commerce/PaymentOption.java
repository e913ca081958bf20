package org.semper.api.commerce;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A payment system the seller accepts, with what a payer needs to know to use it. The details belong to the system's
/// adapter, which parses and checks them; here they are names and texts.
///
/// @param system name of the adapter, such as `banktransfer`
/// @param details at most 16, such as `payeeAccount` → an IBAN
public record PaymentOption(String system, SortedMap<String, String> details) {

  private static final int MAX_DETAILS = 16;

  public PaymentOption {
    if (system.isEmpty() || system.length() > 40 || details.size() > MAX_DETAILS) {
      throw new IllegalArgumentException("payment option out of range");
    }
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /// Reads the object's members and refuses others.
  public static PaymentOption parse(JsonFields fields) throws JsonRejected {
    String system = fields.text("system", 40);
    JsonFields members = fields.object("details");
    fields.end();
    SortedMap<String, String> details = new TreeMap<>();
    for (String name : members.names()) {
      details.put(name, members.text(name, 300));
    }
    if (details.size() > MAX_DETAILS) {
      throw fields.outOfRange("details");
    }
    return new PaymentOption(system, details);
  }

  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("system", system);
    ObjectNode members = json.putObject("details");
    details.forEach(members::put);
    return json;
  }
}
