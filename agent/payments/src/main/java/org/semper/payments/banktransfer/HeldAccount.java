package org.semper.payments.banktransfer;

import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.semper.transfer.payment.Purse;

/// An account of the owner's and the bank that keeps it: what a purse of this system holds.
///
/// @param account the account number
/// @param services where the bank's services are, https, such as `https://bank.localhost:8443`; the bank's statements must be
///     certified for this host
public record HeldAccount(Iban account, URI services) {

  private static final String ACCOUNT = "account";
  private static final String SERVICES = "services";

  public HeldAccount {
    if (!"https".equals(services.getScheme()) || services.getHost() == null) {
      throw new IllegalArgumentException("a bank's services are https");
    }
  }

  /// @throws IllegalArgumentException if the purse is not one that [#toPurse] made
  static HeldAccount of(Purse purse) {
    return new HeldAccount(
        new Iban(purse.settings().getOrDefault(ACCOUNT, "")),
        URI.create(purse.settings().getOrDefault(SERVICES, "")));
  }

  /// A purse that pays from this account.
  ///
  /// @param label how the owner knows it
  public Purse toPurse(String id, String label, Currency currency) {
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put(ACCOUNT, account.text());
    settings.put(SERVICES, services.toString());
    return new Purse(id, BankTransferAdapter.SYSTEM, label, currency, settings);
  }

  /// The bank's host, lower case.
  public String bank() {
    return Optional.ofNullable(services.getHost()).orElseThrow().toLowerCase(Locale.ROOT);
  }

  /// Address of one of the bank's services.
  ///
  /// @param path such as `/transfers`
  URI service(String path) {
    return services.resolve(path);
  }
}
