package org.semper.parties.bank;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.payments.banktransfer.BankAccounts.Opening;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterContext;

/// A bank with its authority, and people who may become its customers.
final class BankTown implements AutoCloseable {

  static final String HOST = "bank.localhost";
  static final Currency FRF = Currency.getInstance("FRF");
  static final Currency EUR = Currency.getInstance("EUR");

  /// 5 000,00 FRF.
  static final Money CREDIT = Money.of(5_000_00, "FRF");

  final TestPki pki;
  final Bank bank;
  private final Store store;
  private final BankIdentity identity;

  BankTown(Path folder) {
    this(SqliteStore.open(folder.resolve("bank.db"), BankSchema.migrations()), TestPki.CLOCK);
  }

  BankTown(Store store, Clock clock) {
    this.store = store;
    this.pki = new TestPki(clock);
    this.identity = new BankIdentity(pki.bank("Banque Demo", HOST), pki.verifier(), clock);
    this.bank = reopened();
  }

  /// Another bank object over the same store, as after a restart.
  Bank reopened() {
    return over(store);
  }

  /// The bank over another store.
  Bank over(Store other) {
    return Bank.open(profile(List.of(CREDIT, Money.of(1_000_00, "EUR"))), other, identity);
  }

  /// The bank with other opening credits.
  Bank with(List<Money> openingCredits) {
    return Bank.open(profile(openingCredits), store, identity);
  }

  private static BankProfile profile(List<Money> openingCredits) {
    return new BankProfile(HOST, "99999", openingCredits);
  }

  /// What somebody needs to deal with the bank.
  AdapterContext context(StatementSigner signer, Channel channel) {
    return new AdapterContext(signer, pki.verifier(), channel, pki.clock());
  }

  /// The same, without a network.
  AdapterContext context(StatementSigner signer) {
    return context(signer, new BankChannel(bank));
  }

  /// An account of the signer's, with the opening credit.
  Opening.Opened account(StatementSigner signer, Currency currency) {
    return account(context(signer), directory(443), currency);
  }

  static Opening.Opened account(AdapterContext context, BankDirectoryEntry at, Currency currency) {
    return (Opening.Opened) new BankAccounts(context).open(at, currency);
  }

  static BankDirectoryEntry directory(int port) {
    URI url = URI.create("https://" + HOST + ":" + port);
    return new BankDirectoryEntry(
        "Banque Demo", url, url.resolve("/accounts"), List.of("FRF", "EUR"));
  }

  long balance(Opening.Opened account) {
    return bank.balance(account.account().account()).orElseThrow().minorUnits();
  }

  @Override
  public void close() {
    store.close();
  }
}
