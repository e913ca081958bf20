package org.semper.api.commerce;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.PlainText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A payment system the seller accepts, with what a payer needs to know to use it. The details belong to the system's
/// adapter, which parses and checks them; here they are names and texts.
///
/// @param system name of the adapter, such as `banktransfer`, at most 40 characters
/// @param details at most 16, names of 40 and values of 300 characters, such as `payeeAccount` → an IBAN
public record PaymentOption(String system, SortedMap<String, String> details) {

  static final int MAX_SYSTEM = 40;

  private static final int MAX_DETAILS = 16;
  private static final int MAX_NAME = 40;
  private static final int MAX_VALUE = 300;

  public PaymentOption {
    PlainText.require(system, MAX_SYSTEM, "payment system");
    if (details.size() > MAX_DETAILS) {
      throw new IllegalArgumentException("more than 16 details of a payment system");
    }
    details.forEach(PaymentOption::requireDetail);
    details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
  }

  /// Reads the object's members and refuses others.
  public static PaymentOption parse(JsonFields fields) throws JsonRejected {
    String system = fields.text("system", MAX_SYSTEM);
    JsonFields members = fields.object("details");
    fields.end();
    SortedMap<String, String> details = new TreeMap<>();
    for (String name : members.names()) {
      if (details.size() == MAX_DETAILS || !PlainText.isPlain(name, MAX_NAME)) {
        throw fields.outOfRange("details");
      }
      details.put(name, members.text(name, MAX_VALUE));
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

  private static void requireDetail(String name, String value) {
    PlainText.require(name, MAX_NAME, "name of a detail");
    PlainText.require(value, MAX_VALUE, "a detail");
  }
}
