package org.semper.parties.bank;

import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_BALANCE;
import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_OPENED;

import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.parties.server.Refused;
import org.semper.payments.banktransfer.AccountApplication;
import org.semper.payments.banktransfer.AccountBalance;
import org.semper.payments.banktransfer.AccountOpened;
import org.semper.payments.banktransfer.BalanceInquiry;
import org.semper.payments.banktransfer.Iban;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// Opens accounts and tells their holders what they hold. A key has one account per currency, and its opening credit once.
final class AccountDesk {

  private static final String EQUITY_HOLDER = "EQUITY";

  private final Store store;
  private final Ledger ledger;
  private final BankVoice voice;
  private final Clock clock;
  private final Answers answers = new Answers();

  AccountDesk(Store store, Ledger ledger, BankVoice voice, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.voice = voice;
    this.clock = clock;
  }

  /// Opens the equity account of each currency kept, unless it is open.
  void openEquity(BankProfile profile) {
    store.inTransaction(transaction -> {
      long number = 0;
      for (Money credit : profile.openingCredits()) {
        Iban iban = new AccountNumbers(profile.bankCode()).of(number++);
        if (equity(transaction, credit.currency()).isEmpty()) {
          Account account =
              new Account(
                  iban,
                  credit.currency(),
                  Account.Kind.EQUITY,
                  EQUITY_HOLDER,
                  "Opening credits",
                  0);
          ledger.open(transaction, account, clock.instant());
        }
      }
      return number;
    });
  }

  /// @param application verified to be by a customer; of any type
  String open(BankProfile profile, VerifiedStatement application)
      throws StatementRejected, Refused {
    Currency currency = AccountApplication.parse(application.statement()).currency();
    Money credit =
        profile
            .openingCredit(currency)
            .orElseThrow(() -> new Refused(BankProblems.CURRENCY_NOT_KEPT));
    String holder = HolderKey.of(application);
    AccountNumbers numbers = new AccountNumbers(profile.bankCode());
    return store.inTransaction(transaction ->
        answers
            .find(transaction, application.hash(), holder)
            .orElseGet(() -> opened(transaction, application, credit, numbers)));
  }

  /// @param question verified to be by a customer; of any type
  String balance(VerifiedStatement question) throws StatementRejected, Refused {
    Iban iban = BalanceInquiry.parse(question.statement()).account();
    String holder = HolderKey.of(question);
    Optional<Account> account =
        store.inTransaction(
            transaction -> ledger.find(transaction, iban).filter(each -> each.isHeldBy(holder)));
    return told(question, account.orElseThrow(() -> new Refused(BankProblems.NOT_ACCOUNT_HOLDER)));
  }

  private String opened(
      Transaction transaction,
      VerifiedStatement application,
      Money credit,
      AccountNumbers numbers) {
    Account account =
        ledger
            .find(transaction, HolderKey.of(application), credit.currency())
            .orElseGet(() -> newAccount(transaction, application, credit, numbers));
    AccountOpened body =
        new AccountOpened(account.iban(), account.currency(), account.holderName());
    String answer =
        voice.answer(
            application, ACCOUNT_OPENED, body.toJson(), clock.instant().plus(BankVoice.LIMITATION));
    answers.keep(transaction, application, answer);
    return answer;
  }

  private Account newAccount(
      Transaction transaction,
      VerifiedStatement application,
      Money credit,
      AccountNumbers numbers) {
    String holder = HolderKey.of(application);
    Account account =
        new Account(
            freeNumber(transaction, holder, credit.currency(), numbers),
            credit.currency(),
            Account.Kind.CUSTOMER,
            holder,
            application.signer().name(),
            0);
    Instant now = clock.instant();
    ledger.open(transaction, account, now);
    if (credit.minorUnits() > 0) {
      Iban equity = equity(transaction, credit.currency()).orElseThrow().iban();
      String cause = application.hash().text();
      ledger.post(transaction, new Posting(cause, equity, account.iban(), credit, now));
    }
    return account;
  }

  private Iban freeNumber(
      Transaction transaction, String holder, Currency currency, AccountNumbers numbers) {
    for (int attempt = 0; ; attempt++) {
      Iban iban = numbers.of(holder, currency, attempt);
      if (ledger.find(transaction, iban).isEmpty()) {
        return iban;
      }
    }
  }

  private Optional<Account> equity(Transaction transaction, Currency currency) {
    return ledger.find(transaction, EQUITY_HOLDER, currency);
  }

  private String told(VerifiedStatement question, Account account) {
    Instant now = clock.instant();
    Money amount = new Money(account.balance(), account.currency());
    AccountBalance body = new AccountBalance(account.iban(), amount, now);
    return voice.answer(question, ACCOUNT_BALANCE, body.toJson(), now.plus(BankVoice.SHORTLY));
  }
}
