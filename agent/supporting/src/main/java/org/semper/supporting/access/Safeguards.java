package org.semper.supporting.access;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How carefully the agent treats its owner's presence: when it locks itself, and which payments need the passphrase again.
///
/// @param lockAfter time without the owner, whole minutes from [#SHORTEST] to [#LONGEST]
/// @param askAbove by ISO 4217 code, the most that is paid without the passphrase, in minor units; a currency that is not
///     named is never paid without it
public record Safeguards(Duration lockAfter, SortedMap<String, Long> askAbove) {

  public static final Duration SHORTEST = Duration.ofMinutes(1);
  public static final Duration LONGEST = Duration.ofHours(2);

  /// What holds where nothing is known: every payment is asked for.
  public static final Safeguards STRICT = new Safeguards(Duration.ofMinutes(5), new TreeMap<>());

  private static final Duration USUAL = Duration.ofMinutes(30);
  private static final long USUAL_UNITS = 1000;
  private static final int MOST_CURRENCIES = 100;

  /// @throws IllegalArgumentException if a time, code or amount is out of range
  public Safeguards {
    if (lockAfter.compareTo(SHORTEST) < 0
        || lockAfter.compareTo(LONGEST) > 0
        || !Duration.ofMinutes(lockAfter.toMinutes()).equals(lockAfter)) {
      throw new IllegalArgumentException("the time to locking is out of range");
    }
    askAbove.forEach((currency, most) -> Money.of(most, currency));
    askAbove = Collections.unmodifiableSortedMap(new TreeMap<>(askAbove));
  }

  /// What a new owner begins with: locked after half an hour, asked above 1000 units of each currency.
  public static Safeguards usual(Collection<Currency> currencies) {
    SortedMap<String, Long> most = new TreeMap<>();
    currencies.forEach(currency -> most.put(currency.getCurrencyCode(), minor(currency)));
    return new Safeguards(USUAL, most);
  }

  /// Whether a payment of this much needs the passphrase.
  public boolean asksFor(Money amount) {
    Long most = askAbove.get(amount.currency().getCurrencyCode());
    return most == null || amount.minorUnits() > most;
  }

  static Safeguards parse(JsonFields fields) throws JsonRejected {
    SortedMap<String, Long> most = new TreeMap<>();
    long minutes = fields.integer("lockAfterMinutes", SHORTEST.toMinutes(), LONGEST.toMinutes());
    for (JsonFields amount : fields.objects("askAbove", MOST_CURRENCIES)) {
      most.put(amount.text("currency", 3), amount.integer("amount", 0, Money.MAX_MINOR_UNITS));
      amount.end();
    }
    fields.end();
    return new Safeguards(Duration.ofMinutes(minutes), most);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("lockAfterMinutes", lockAfter.toMinutes());
    ArrayNode amounts = json.putArray("askAbove");
    askAbove.forEach(
        (currency, most) -> amounts.addObject().put("currency", currency).put("amount", most));
    return json;
  }

  private static long minor(Currency currency) {
    long units = USUAL_UNITS;
    for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
      units *= 10;
    }
    return units;
  }
}
