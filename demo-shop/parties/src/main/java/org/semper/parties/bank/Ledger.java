package org.semper.parties.bank;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.Iban;
import org.semper.supporting.store.Transaction;
import org.semper.supporting.store.Transaction.Row;

/// Accounts and entries in double entry, in integer minor units.
///
/// Invariants, each checked in the transaction that could break it: the two entries of a posting sum to zero, so the sum over
/// all accounts of a currency is always zero; a balance changed by exactly its entry; no customer's account is below zero
/// (the database refuses it too). [#audit] checks the whole ledger. Callers hand in the transaction, so that a posting and
/// the evidence of it are durable together.
final class Ledger {

  private static final String ACCOUNT =
      "SELECT iban, currency, kind, holder, holder_name, balance FROM bank_accounts ";

  Optional<Account> find(Transaction transaction, Iban iban) {
    return transaction.queryOne(ACCOUNT + "WHERE iban = ?", Ledger::account, iban.text());
  }

  Optional<Account> find(Transaction transaction, String holder, Currency currency) {
    return transaction.queryOne(
        ACCOUNT + "WHERE holder = ? AND currency = ?",
        Ledger::account,
        holder,
        currency.getCurrencyCode());
  }

  /// Opens an account that holds nothing.
  void open(Transaction transaction, Account account, Instant now) {
    transaction.update(
        """
        INSERT INTO bank_accounts
          (iban, currency, kind, holder, holder_name, balance, opened_at)
        VALUES (?, ?, ?, ?, ?, 0, ?)\
        """,
        account.iban().text(),
        account.currency().getCurrencyCode(),
        account.kind().name(),
        account.holder(),
        account.holderName(),
        now.getEpochSecond());
  }

  /// Books a posting whose accounts exist, are of its currency and can bear it.
  ///
  /// @throws IllegalStateException if an invariant would break; the transaction must not be committed then
  void post(Transaction transaction, Posting posting) {
    long minorUnits = posting.amount().minorUnits();
    book(transaction, posting, posting.from(), -minorUnits);
    book(transaction, posting, posting.to(), minorUnits);
    if (sumOf(transaction, posting.cause()) != 0) {
      throw new IllegalStateException("the entries of a posting sum to zero");
    }
  }

  /// The entries of one account, oldest first, to the second.
  List<Entry> entries(Transaction transaction, Iban iban) {
    return transaction.query(
        "SELECT amount, booked_at FROM bank_entries WHERE iban = ? ORDER BY booked_at, posting",
        row -> new Entry(Instant.ofEpochSecond(row.integer("booked_at")), row.integer("amount")),
        iban.text());
  }

  /// All customers' accounts, by holder's name and currency.
  List<Account> customers(Transaction transaction) {
    return transaction.query(
        ACCOUNT + "WHERE kind = 'CUSTOMER' ORDER BY holder_name, currency, iban", Ledger::account);
  }

  /// What all accounts of a currency hold together, in minor units; zero unless something is broken.
  long sum(Transaction transaction, Currency currency) {
    return single(
        transaction,
        """
        SELECT CAST(COALESCE(SUM(balance), 0) AS BIGINT) AS total
        FROM bank_accounts WHERE currency = ?\
        """,
        currency.getCurrencyCode());
  }

  /// Checks the whole ledger: every currency sums to zero, every balance is the sum of its entries.
  ///
  /// @throws IllegalStateException naming what does not hold
  void audit(Transaction transaction) {
    List<String> currencies =
        transaction.query(
            "SELECT DISTINCT currency FROM bank_accounts", row -> row.text("currency"));
    for (String currency : currencies) {
      if (sum(transaction, Currency.getInstance(currency)) != 0) {
        throw new IllegalStateException("the accounts in " + currency + " sum to zero");
      }
    }
    requireBalancesMatchEntries(transaction);
  }

  private static void requireBalancesMatchEntries(Transaction transaction) {
    long wrong =
        single(
            transaction,
            """
            SELECT COUNT(*) AS total FROM bank_accounts a
            WHERE a.balance <> (SELECT COALESCE(SUM(e.amount), 0) FROM bank_entries e
                                WHERE e.iban = a.iban)\
            """);
    if (wrong != 0) {
      throw new IllegalStateException("every balance is the sum of its entries");
    }
  }

  private void book(Transaction transaction, Posting posting, Iban iban, long change) {
    Account before = find(transaction, iban).orElseThrow(() -> unknown());
    if (!before.currency().equals(posting.amount().currency())) {
      throw new IllegalStateException("a posting is in its accounts' currency");
    }
    long after = Math.addExact(before.balance(), change);
    if (before.kind() == Account.Kind.CUSTOMER && (after < 0 || after > Money.MAX_MINOR_UNITS)) {
      throw new IllegalStateException("a customer's balance is within its range");
    }
    transaction.update("UPDATE bank_accounts SET balance = ? WHERE iban = ?", after, iban.text());
    transaction.update(
        "INSERT INTO bank_entries (posting, iban, amount, booked_at) VALUES (?, ?, ?, ?)",
        posting.cause(),
        iban.text(),
        change,
        posting.bookedAt().getEpochSecond());
  }

  private static long sumOf(Transaction transaction, String cause) {
    return single(
        transaction,
        """
        SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS total
        FROM bank_entries WHERE posting = ?\
        """,
        cause);
  }

  private static long single(Transaction transaction, String sql, Object... parameters) {
    return transaction.queryOne(sql, row -> row.integer("total"), parameters).orElseThrow();
  }

  private static Account account(Row row) {
    return new Account(
        new Iban(row.text("iban")),
        Currency.getInstance(row.text("currency")),
        Account.Kind.valueOf(row.text("kind")),
        row.text("holder"),
        row.text("holder_name"),
        row.integer("balance"));
  }

  private static IllegalStateException unknown() {
    return new IllegalStateException("a posting's accounts exist");
  }
}
