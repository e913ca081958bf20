package org.semper.parties.bank;

import java.time.Instant;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.parties.bank.BookedTransfers.Booked;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.RefusalReason;
import org.semper.payments.banktransfer.Transfer;
import org.semper.payments.banktransfer.TransferInquiry;
import org.semper.server.Refused;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// What the bank does about transfer orders, inside one transaction.
///
/// Money moves from an account once per reference. An order is decided once: executed or refused for good. A further order for
/// the very transfer that was made has the same answer as the first; one for anything else under its reference is refused.
final class TransferBook {

  private final Ledger ledger;
  private final Answers answers = new Answers();
  private final BookedTransfers transfers = new BookedTransfers();

  TransferBook(Ledger ledger) {
    this.ledger = ledger;
  }

  /// What is to be done about an order.
  sealed interface Decision {

    /// It was decided before.
    record Answered(String answer) implements Decision {}

    /// The transfer can be made.
    record Execute() implements Decision {}

    /// It cannot, for good.
    record Refuse(RefusalReason reason) implements Decision {}
  }

  /// @throws Refused if the order is not by the holder of the debtor account
  Decision decide(Transaction transaction, VerifiedStatement order, Transfer transfer, Instant now)
      throws Refused {
    String holder = HolderId.of(order);
    Account debtor = requireHeld(transaction, transfer.debtor(), holder);
    Optional<Booked> made = transfers.find(transaction, transfer.debtor(), transfer.ref());
    StatementHash decidedBy =
        made.filter(booked -> booked.transfer().equals(transfer))
            .map(Booked::order)
            .orElse(order.hash());
    Optional<String> answer =
        answers
            .find(transaction, order.hash(), holder)
            .or(() -> answers.find(transaction, decidedBy, holder));
    if (answer.isPresent()) {
      return new Decision.Answered(answer.get());
    }
    if (made.isPresent()) {
      return new Decision.Refuse(RefusalReason.REFERENCE_USED);
    }
    return order.payload().expires().isAfter(now)
        ? covered(transaction, debtor, transfer)
        : new Decision.Refuse(RefusalReason.EXPIRED);
  }

  /// Makes the transfer and keeps the evidence.
  void execute(
      Transaction transaction, VerifiedStatement order, Transfer transfer, Evidence evidence) {
    Posting posting =
        new Posting(
            order.hash().text(),
            transfer.debtor(),
            transfer.creditor(),
            transfer.amount(),
            evidence.bookedAt());
    ledger.post(transaction, posting);
    answers.keep(transaction, order, evidence.answer());
    transfers.add(transaction, new Booked(transfer, order.hash()));
  }

  /// Keeps a refusal.
  void refuse(Transaction transaction, VerifiedStatement order, String answer) {
    answers.keep(transaction, order, answer);
  }

  /// What was said about an order, or about the transfer made under its reference; empty if the order was never seen.
  ///
  /// @throws Refused if the question is not by the holder of the debtor account
  Optional<String> said(
      Transaction transaction,
      VerifiedStatement question,
      StatementHash order,
      TransferInquiry inquiry)
      throws Refused {
    String holder = HolderId.of(question);
    requireHeld(transaction, inquiry.debtor(), holder);
    Optional<Booked> made = transfers.find(transaction, inquiry.debtor(), inquiry.ref());
    return answers
        .find(transaction, order, holder)
        .or(() -> made.flatMap(booked -> answers.find(transaction, booked.order(), holder)));
  }

  /// What the bank says about a transfer that it makes.
  ///
  /// @param bookedAt as the answer has it
  record Evidence(String answer, Instant bookedAt) {}

  private Decision covered(Transaction transaction, Account debtor, Transfer transfer) {
    Money amount = transfer.amount();
    Optional<Account> creditor =
        ledger
            .find(transaction, transfer.creditor())
            .filter(account -> account.kind() == Account.Kind.CUSTOMER);
    if (creditor.isEmpty()) {
      return new Decision.Refuse(RefusalReason.UNKNOWN_CREDITOR);
    }
    if (!debtor.currency().equals(amount.currency())
        || !creditor.get().currency().equals(amount.currency())) {
      return new Decision.Refuse(RefusalReason.CURRENCY_DIFFERS);
    }
    if (debtor.balance() < amount.minorUnits()) {
      return new Decision.Refuse(RefusalReason.INSUFFICIENT_FUNDS);
    }
    return creditor.get().balance() > Money.MAX_MINOR_UNITS - amount.minorUnits()
        ? new Decision.Refuse(RefusalReason.BALANCE_OUT_OF_RANGE)
        : new Decision.Execute();
  }

  private Account requireHeld(Transaction transaction, Iban iban, String holder) throws Refused {
    return ledger
        .find(transaction, iban)
        .filter(account -> account.isHeldBy(holder))
        .orElseThrow(() -> new Refused(BankProblems.NOT_ACCOUNT_HOLDER));
  }
}
