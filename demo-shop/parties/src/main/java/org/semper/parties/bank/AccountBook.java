package org.semper.parties.bank;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.Iban;
import org.semper.server.Refused;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// What the bank does about accounts, inside one transaction. A party has one account per currency, and its opening credit once.
final class AccountBook {

  /// Whose the bank's own accounts are.
  static final String EQUITY_HOLDER = "EQUITY";

  private final BankProfile profile;
  private final Ledger ledger;
  private final AccountNumbers numbers;
  private final Clock clock;
  private final Answers answers = new Answers();

  AccountBook(BankProfile profile, Ledger ledger, Clock clock) {
    this.profile = profile;
    this.ledger = ledger;
    this.numbers = new AccountNumbers(profile.bankCode());
    this.clock = clock;
  }

  /// Opens the equity account of each currency kept, unless it is open.
  void openEquity(Transaction transaction) {
    List<Money> credits = profile.openingCredits();
    for (int number = 0; number < credits.size(); number++) {
      Currency currency = credits.get(number).currency();
      if (ledger.find(transaction, EQUITY_HOLDER, currency).isEmpty()) {
        Iban iban = numbers.of(number);
        ledger.open(
            transaction,
            new Account(iban, currency, Account.Kind.EQUITY, EQUITY_HOLDER, "Opening credits", 0),
            clock.instant());
      }
    }
  }

  /// What a new account in this currency holds.
  ///
  /// @throws Refused if no accounts are kept in it
  Money openingCredit(Currency currency) throws Refused {
    return profile
        .openingCredit(currency)
        .orElseThrow(() -> new Refused(BankProblems.CURRENCY_NOT_KEPT));
  }

  /// What was said to this very application before.
  Optional<String> answered(Transaction transaction, VerifiedStatement application) {
    return answers.find(transaction, application.hash(), HolderId.of(application));
  }

  /// The applicant's account in the credit's currency: the one there is, or one with a free number that is not open yet.
  Account accountFor(Transaction transaction, VerifiedStatement application, Money credit) {
    String holder = HolderId.of(application);
    return ledger
        .find(transaction, holder, credit.currency())
        .orElseGet(() -> {
          Iban iban = freeNumber(transaction, holder, credit.currency());
          String name = application.signer().name();
          return new Account(iban, credit.currency(), Account.Kind.CUSTOMER, holder, name, 0);
        });
  }

  /// Opens the account, unless it is open, and keeps the answer.
  ///
  /// @return false if the application was answered, or the account opened or its number taken, in the meantime
  boolean open(
      Transaction transaction,
      VerifiedStatement application,
      Account account,
      Money credit,
      String answer) {
    if (answered(transaction, application).isPresent()
        || !accountFor(transaction, application, credit).iban().equals(account.iban())) {
      return false;
    }
    if (ledger.find(transaction, account.iban()).isEmpty()) {
      ledger.open(transaction, account, clock.instant());
      credit(transaction, application, account, credit);
    }
    answers.keep(transaction, application, answer);
    return true;
  }

  /// @throws Refused if there is no such account of this holder's
  Account held(Transaction transaction, Iban iban, String holder) throws Refused {
    return ledger
        .find(transaction, iban)
        .filter(account -> account.isHeldBy(holder))
        .orElseThrow(() -> new Refused(BankProblems.NOT_ACCOUNT_HOLDER));
  }

  private void credit(
      Transaction transaction, VerifiedStatement application, Account account, Money credit) {
    if (credit.minorUnits() == 0) {
      return;
    }
    Iban equity = ledger.find(transaction, EQUITY_HOLDER, credit.currency()).orElseThrow().iban();
    String cause = application.hash().text();
    ledger.post(transaction, new Posting(cause, equity, account.iban(), credit, clock.instant()));
  }

  private Iban freeNumber(Transaction transaction, String holder, Currency currency) {
    for (int attempt = 0; ; attempt++) {
      Iban iban = numbers.of(holder, currency, attempt);
      if (ledger.find(transaction, iban).isEmpty()) {
        return iban;
      }
    }
  }
}
