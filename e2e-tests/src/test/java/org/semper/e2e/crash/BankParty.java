package org.semper.e2e.crash;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.semper.api.money.Money;
import org.semper.parties.bank.Bank;
import org.semper.parties.bank.BankIdentity;
import org.semper.parties.bank.BankProfile;
import org.semper.parties.bank.BankSchema;
import org.semper.server.PartyServer;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.authority.CertifiedParty;
import org.semper.supporting.store.Store;

/// The bank, as its own program runs it. `books`: audits them and says what is in them.
final class BankParty implements Party {

  static final String HOST = "bank.localhost";
  static final String NAME = "Town Bank";

  private static final Currency FRANCS = Currency.getInstance("FRF");

  private final CertifiedParty party;
  private final Store store;
  private final Bank bank;
  private final PartyServer server;

  BankParty(Premises premises) throws Exception {
    party =
        CertifiedParty.open(
            premises.folder(),
            premises.trust(),
            new CertifiedParty.Applicant(
                Subject.of(NAME, "FR"), Role.BANK, Set.of(HOST), premises.token()),
            premises.clock());
    store = premises.store("bank.db", List.of(BankSchema.migrations()));
    bank =
        Bank.open(
            new BankProfile(HOST, "99999", List.of(Money.of(100_000_000, "FRF"))),
            store,
            new BankIdentity(party.signer(), party.verifier(), party.clock()));
    server = PartyServer.start(premises.address(), premises.tls(), bank.routes());
    premises.keepPort(server.port());
  }

  @Override
  public String tell(String order, String argument) {
    if (!order.equals("books")) {
      throw new IllegalArgumentException(order);
    }
    bank.audit();
    return "%d %d %d %d"
        .formatted(
            bank.ledgerSum(FRANCS),
            number("SELECT COUNT(*) AS n FROM bank_transfers"),
            held(BuyerParty.NAME),
            held(SellerParty.NAME));
  }

  @Override
  public void close() {
    server.close();
    store.close();
    party.close();
  }

  private long held(String holder) {
    return number(
        "SELECT COALESCE(SUM(balance), 0) AS n FROM bank_accounts WHERE holder_name = ?", holder);
  }

  private long number(String sql, Object... parameters) {
    return store.<Long, RuntimeException>inTransaction(
        tx -> tx.queryOne(sql, row -> row.integer("n"), parameters).orElseThrow());
  }
}
