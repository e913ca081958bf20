package org.semper.transfer.payment;

import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.commerce.Amounts;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How a purse is written in records.
final class PurseJson {

  private PurseJson() {}

  static ObjectNode write(Purse purse) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", purse.id()).put("system", purse.system()).put("label", purse.label());
    json.put("currency", purse.currency().getCurrencyCode());
    purse.limit().ifPresent(limit -> json.put("limit", limit.minorUnits()));
    ObjectNode settings = json.putObject("settings");
    purse.settings().forEach(settings::put);
    return json;
  }

  static Purse read(JsonFields fields) throws JsonRejected {
    Currency currency = Money.currency(fields);
    Optional<Money> limit =
        fields.has("limit")
            ? Optional.of(new Money(Amounts.minorUnits(fields, "limit"), currency))
            : Optional.empty();
    Purse purse =
        new Purse(
            fields.text("id", 64),
            fields.text("system", 40),
            fields.text("label", 120),
            currency,
            limit,
            settings(fields.object("settings")));
    fields.end();
    return purse;
  }

  private static SortedMap<String, String> settings(JsonFields members) throws JsonRejected {
    SortedMap<String, String> settings = new TreeMap<>();
    for (String name : members.names()) {
      settings.put(name, members.text(name, 300));
    }
    return settings;
  }
}
