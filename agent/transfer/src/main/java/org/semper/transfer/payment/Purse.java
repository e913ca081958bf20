package org.semper.transfer.payment;

import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;

/// One payment instrument of the owner's, configured.
///
/// @param id name of this purse among the owner's, such as a UUID
/// @param system name of the adapter it works with, such as `banktransfer`
/// @param label how the owner knows it, such as `Current account · Banque Demo ••42`
/// @param currency what it holds
/// @param limit most of one payment, in the purse's currency; the owner's choice
/// @param settings what its adapter needs, by the adapter's names; never a secret
public record Purse(
    String id,
    String system,
    String label,
    Currency currency,
    Optional<Money> limit,
    SortedMap<String, String> settings) {

  private static final int MAX_SETTINGS = 16;

  public Purse {
    if (id.isEmpty() || id.length() > 64 || system.isEmpty() || system.length() > 40) {
      throw new IllegalArgumentException("id or system of a purse is out of range");
    }
    PlainText.require(label, 120, "label of a purse");
    if (settings.size() > MAX_SETTINGS) {
      throw new IllegalArgumentException("settings of a purse are out of range");
    }
    if (limit.filter(most -> !most.currency().equals(currency)).isPresent()) {
      throw new IllegalArgumentException("a purse's limit is in its own currency");
    }
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /// A purse without a limit of its own.
  public Purse(
      String id,
      String system,
      String label,
      Currency currency,
      SortedMap<String, String> settings) {
    this(id, system, label, currency, Optional.empty(), settings);
  }

  /// The same purse, from which one payment may be at most so much.
  ///
  /// @param most in the purse's currency; empty for no limit
  public Purse limitedTo(Optional<Money> most) {
    return new Purse(id, system, label, currency, most, settings);
  }

  /// Whether the owner allows one payment of this much.
  public boolean admits(Money amount) {
    return amount.currency().equals(currency)
        && limit.filter(most -> amount.minorUnits() > most.minorUnits()).isEmpty();
  }
}
