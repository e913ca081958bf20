package org.semper.payments.banktransfer;

import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_APPLICATION;
import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_BALANCE;
import static org.semper.payments.banktransfer.BankTransferTypes.ACCOUNT_OPENED;
import static org.semper.payments.banktransfer.BankTransferTypes.BALANCE_INQUIRY;

import java.util.Currency;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.Purse;

/// The owner's dealings with banks beside paying: opens accounts, asks for balances.
public final class BankAccounts {

  private final BankLine line;

  public BankAccounts(AdapterContext context) {
    this.line = new BankLine(context);
  }

  /// How opening an account went.
  public sealed interface Opening {

    /// The account is open.
    ///
    /// @param account also what a seller needs for a [PayeeAccount]
    /// @param purse pays from it; its id is the same whenever the same account is opened again
    record Opened(HeldAccount account, Purse purse) implements Opening {}

    /// The bank will not open one.
    record Refused(PaymentReason reason) implements Opening {}

    /// No answer that can be believed; opening again opens no second account.
    record Unanswered() implements Opening {}
  }

  /// Applies for an account, held by the owner's key. Idempotent: a key has one account per currency.
  public Opening open(BankDirectoryEntry bank, Currency currency) {
    StapledStatement application =
        line.question(
            ACCOUNT_APPLICATION, Optional.empty(), new AccountApplication(currency).toJson());
    return switch (line.send(bank.accounts(), application)) {
      case BankAnswer.Said(VerifiedStatement said) -> opened(bank, application, said);
      case BankAnswer.NotActedOn(PaymentReason reason) -> new Opening.Refused(reason);
      case BankAnswer.Nothing() -> new Opening.Unanswered();
    };
  }

  /// What a purse's account holds; empty if the bank gave no answer that can be believed.
  public Optional<Money> balance(Purse purse) {
    HeldAccount account = HeldAccount.of(purse);
    StapledStatement question =
        line.question(
            BALANCE_INQUIRY, Optional.empty(), new BalanceInquiry(account.account()).toJson());
    return switch (line.send(account.service("/balances"), question)) {
      case BankAnswer.Said(VerifiedStatement said) -> balance(account, question, said);
      case BankAnswer.NotActedOn _, BankAnswer.Nothing _ -> Optional.empty();
    };
  }

  private static Opening opened(
      BankDirectoryEntry bank, StapledStatement application, VerifiedStatement said) {
    try {
      if (!said.type().equals(ACCOUNT_OPENED) || !BankWord.answers(application, said)) {
        return new Opening.Unanswered();
      }
      AccountOpened opened = AccountOpened.parse(said.statement());
      HeldAccount account = new HeldAccount(opened.account(), bank.url());
      String label = "Current account · %s ••%s".formatted(bank.name(), opened.account().ending());
      String id = BankTransferAdapter.SYSTEM + ":" + opened.account();
      return new Opening.Opened(account, account.toPurse(id, label, opened.currency()));
    } catch (StatementRejected e) {
      return new Opening.Unanswered();
    }
  }

  private static Optional<Money> balance(
      HeldAccount account, StapledStatement question, VerifiedStatement said) {
    try {
      if (!said.type().equals(ACCOUNT_BALANCE) || !BankWord.answers(question, said)) {
        return Optional.empty();
      }
      AccountBalance balance = AccountBalance.parse(said.statement());
      return balance.account().equals(account.account())
          ? Optional.of(balance.amount())
          : Optional.empty();
    } catch (StatementRejected e) {
      return Optional.empty();
    }
  }
}
