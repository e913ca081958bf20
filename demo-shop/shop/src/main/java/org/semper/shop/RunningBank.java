package org.semper.shop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semper.api.money.Money;
import org.semper.parties.bank.Bank;
import org.semper.parties.bank.BankIdentity;
import org.semper.parties.bank.BankProfile;
import org.semper.parties.bank.BankSchema;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.store.SqliteStore;

/// The marketplace's bank, served.
record RunningBank(
    Bank bank, URI address, PartyServer server, SqliteStore store, CertifiedParty party)
    implements AutoCloseable {

  static final String HOST = "bank.localhost";
  static final String NAME = "Banque Démo";

  /// What a new account of the demo holds: 5 000 francs, 1 000 euro.
  private static final List<Money> OPENING_CREDITS =
      List.of(Money.of(500_000, "FRF"), Money.of(100_000, "EUR"));

  static RunningBank start(Path folder, CertifiedParty party, TlsIdentity tls, InetSocketAddress at)
      throws IOException {
    Files.createDirectories(folder);
    SqliteStore store = SqliteStore.open(folder.resolve("bank.db"), BankSchema.migrations());
    Bank bank =
        Bank.open(
            new BankProfile(HOST, "99999", OPENING_CREDITS),
            store,
            new BankIdentity(party.signer(), party.verifier(), party.clock()));
    PartyServer server = PartyServer.start(at, tls, bank.routes());
    URI address = URI.create("https://" + HOST + ":" + server.port());
    return new RunningBank(bank, address, server, store, party);
  }

  /// How it stands in trust lists.
  BankDirectoryEntry directoryEntry() {
    return new BankDirectoryEntry(
        NAME,
        address,
        address.resolve("/accounts"),
        OPENING_CREDITS.stream().map(credit -> credit.currency().getCurrencyCode()).toList());
  }

  @Override
  public void close() {
    server.close();
    store.close();
    party.close();
  }
}
