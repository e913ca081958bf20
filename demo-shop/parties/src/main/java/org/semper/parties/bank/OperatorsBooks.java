package org.semper.parties.bank;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.Iban;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// The accounts as the bank's operator sees them, beside the bank that serves: whose they are, what they hold, and play money for
/// those who try things out.
///
/// @param store opened with [BankSchema#migrations]
public record OperatorsBooks(Store store, Clock clock) {

  private static final Ledger LEDGER = new Ledger();

  /// A customer's account.
  ///
  /// @param holder certified name when it was opened
  public record Held(Iban iban, String holder, Money balance) {}

  /// What came of a credit.
  public enum Credit {
    BOOKED,
    NO_SUCH_ACCOUNT,
    /// The account would hold more than an amount can say.
    TOO_MUCH
  }

  /// All customers' accounts, by holder's name and currency.
  public List<Held> accounts() {
    return store.inTransaction(LEDGER::customers).stream().map(OperatorsBooks::held).toList();
  }

  public Optional<Held> find(Iban iban) {
    return store.inTransaction(tx -> customer(tx, iban)).map(OperatorsBooks::held);
  }

  /// What was booked on an account, oldest first.
  public List<Entry> entries(Iban iban) {
    return store.inTransaction(tx -> LEDGER.entries(tx, iban));
  }

  /// Books money on an account, out of the bank's own.
  ///
  /// @param minorUnits of the account's currency, more than zero
  public Credit credit(Iban iban, long minorUnits) {
    return store.inTransaction(tx -> {
      Optional<Account> account = customer(tx, iban);
      if (account.isEmpty()) {
        return Credit.NO_SUCH_ACCOUNT;
      }
      if (minorUnits > Money.MAX_MINOR_UNITS - account.get().balance()) {
        return Credit.TOO_MUCH;
      }
      Currency currency = account.get().currency();
      Iban own = LEDGER.find(tx, AccountBook.EQUITY_HOLDER, currency).orElseThrow().iban();
      LEDGER.post(
          tx,
          new Posting(
              "credit/" + UUID.randomUUID(),
              own,
              iban,
              new Money(minorUnits, currency),
              clock.instant()));
      return Credit.BOOKED;
    });
  }

  private static Optional<Account> customer(Transaction tx, Iban iban) {
    return LEDGER.find(tx, iban).filter(found -> found.kind() == Account.Kind.CUSTOMER);
  }

  private static Held held(Account account) {
    return new Held(
        account.iban(), account.holderName(), new Money(account.balance(), account.currency()));
  }
}
