package org.semper.parties.bank;

import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_BALANCE;
import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_OPENED;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementRejected;
import org.semper.payments.banktransfer.AccountApplication;
import org.semper.payments.banktransfer.AccountBalance;
import org.semper.payments.banktransfer.AccountOpened;
import org.semper.payments.banktransfer.BalanceInquiry;
import org.semper.payments.banktransfer.Iban;
import org.semper.server.Refused;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;

/// Opens accounts and tells their holders what they hold. As at [TransferDesk], nothing is signed inside a transaction.
final class AccountDesk {

  private final Store store;
  private final AccountBook book;
  private final BankVoice voice;
  private final Clock clock;

  AccountDesk(Store store, AccountBook book, BankVoice voice, Clock clock) {
    this.store = store;
    this.book = book;
    this.voice = voice;
    this.clock = clock;
  }

  /// @param application verified to be by a customer; of any type
  /// @return that the account is open
  String open(VerifiedStatement application) throws StatementRejected, Refused {
    Money credit = book.openingCredit(AccountApplication.parse(application.statement()).currency());
    while (true) {
      Optional<String> before = store.inTransaction(tx -> book.answered(tx, application));
      if (before.isPresent()) {
        return before.get();
      }
      Account account = store.inTransaction(tx -> book.accountFor(tx, application, credit));
      String answer = opened(application, account);
      boolean kept = store.inTransaction(tx -> book.open(tx, application, account, credit, answer));
      if (kept) {
        return answer;
      }
    }
  }

  /// @param question verified to be by a customer; of any type
  String balance(VerifiedStatement question) throws StatementRejected, Refused {
    Iban iban = BalanceInquiry.parse(question.statement()).account();
    Instant asOf = clock.instant();
    Account account = store.inTransaction(tx -> book.held(tx, iban, HolderId.of(question)));
    Money amount = new Money(account.balance(), account.currency());
    AccountBalance body = new AccountBalance(account.iban(), amount, asOf);
    return voice.answer(question, ACCOUNT_BALANCE, body.toJson(), asOf.plus(BankVoice.SHORTLY));
  }

  private String opened(VerifiedStatement application, Account account) {
    AccountOpened body =
        new AccountOpened(account.iban(), account.currency(), account.holderName());
    Instant until = clock.instant().plus(BankVoice.LIMITATION);
    return voice.answer(application, ACCOUNT_OPENED, body.toJson(), until);
  }
}
