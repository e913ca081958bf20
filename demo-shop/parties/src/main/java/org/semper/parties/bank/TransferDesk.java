package org.semper.parties.bank;

import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_EVIDENCE;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_REFUSAL;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_UNKNOWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.money.Money;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementRejected;
import org.semper.parties.bank.BookedTransfers.Booked;
import org.semper.parties.server.Refused;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.RefusalReason;
import org.semper.payments.banktransfer.Transfer;
import org.semper.payments.banktransfer.TransferEvidence;
import org.semper.payments.banktransfer.TransferInquiry;
import org.semper.payments.banktransfer.TransferOrder;
import org.semper.payments.banktransfer.TransferRefusal;
import org.semper.payments.banktransfer.TransferUnknown;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// Makes transfers, each once, and tells what became of them.
///
/// Money moves from an account once per reference. An order is decided once: executed or refused for good, and whichever it
/// was, the posting and the signed answer are durable together, so the same order always gets the same bytes. A further
/// order for the very transfer that was made gets the evidence of it; one for anything else under its reference is refused.
final class TransferDesk {

  private final Store store;
  private final Ledger ledger;
  private final BankVoice voice;
  private final Clock clock;
  private final Answers answers = new Answers();
  private final BookedTransfers transfers = new BookedTransfers();

  TransferDesk(Store store, Ledger ledger, BankVoice voice, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.voice = voice;
    this.clock = clock;
  }

  /// @param order verified to be by a customer; of any type and age
  /// @return evidence or a signed refusal
  String transfer(VerifiedStatement order) throws StatementRejected, Refused {
    Transfer transfer = TransferOrder.parse(order.statement()).transfer();
    return store.inTransaction(transaction -> decided(transaction, order, transfer));
  }

  /// @param question verified to be by a customer; of any type
  /// @return the order's answer, or that it was never seen
  String inquire(VerifiedStatement question) throws StatementRejected, Refused {
    TransferInquiry inquiry = TransferInquiry.parse(question.statement());
    StatementHash order =
        question
            .payload()
            .prev()
            .orElseThrow(() -> new StatementRejected(StatementRejected.Reason.PAYLOAD_MEMBERS));
    return store.inTransaction(transaction -> told(transaction, question, order, inquiry));
  }

  private String told(
      Transaction transaction,
      VerifiedStatement question,
      StatementHash order,
      TransferInquiry inquiry)
      throws Refused {
    String holder = HolderKey.of(question);
    requireHeld(transaction, inquiry.debtor(), holder);
    Optional<Booked> made = transfers.find(transaction, inquiry.debtor(), inquiry.ref());
    return answers
        .find(transaction, order, holder)
        .or(() -> made.flatMap(booked -> answers.find(transaction, booked.order(), holder)))
        .orElseGet(() -> unknown(question));
  }

  private String decided(Transaction transaction, VerifiedStatement order, Transfer transfer)
      throws Refused {
    String holder = HolderKey.of(order);
    Account debtor = requireHeld(transaction, transfer.debtor(), holder);
    Optional<Booked> made = transfers.find(transaction, transfer.debtor(), transfer.ref());
    StatementHash decidedBy =
        made.filter(booked -> booked.transfer().equals(transfer))
            .map(Booked::order)
            .orElse(order.hash());
    return answers
        .find(transaction, order.hash(), holder)
        .or(() -> answers.find(transaction, decidedBy, holder))
        .orElseGet(() ->
            made.map(_ -> RefusalReason.REFERENCE_USED)
                .or(() -> refusal(transaction, order, debtor, transfer))
                .map(reason -> refuse(transaction, order, reason))
                .orElseGet(() -> execute(transaction, order, transfer)));
  }

  private Account requireHeld(Transaction transaction, Iban iban, String holder) throws Refused {
    return ledger
        .find(transaction, iban)
        .filter(account -> account.isHeldBy(holder))
        .orElseThrow(() -> new Refused(BankProblems.NOT_ACCOUNT_HOLDER));
  }

  private Optional<RefusalReason> refusal(
      Transaction transaction, VerifiedStatement order, Account debtor, Transfer transfer) {
    Money amount = transfer.amount();
    if (!order.payload().expires().isAfter(clock.instant())) {
      return Optional.of(RefusalReason.EXPIRED);
    }
    Optional<Account> creditor =
        ledger
            .find(transaction, transfer.creditor())
            .filter(account -> account.kind() == Account.Kind.CUSTOMER);
    if (creditor.isEmpty()) {
      return Optional.of(RefusalReason.UNKNOWN_CREDITOR);
    }
    if (!debtor.currency().equals(amount.currency())
        || !creditor.get().currency().equals(amount.currency())) {
      return Optional.of(RefusalReason.CURRENCY_DIFFERS);
    }
    if (debtor.balance() < amount.minorUnits()) {
      return Optional.of(RefusalReason.INSUFFICIENT_FUNDS);
    }
    return creditor.get().balance() > Money.MAX_MINOR_UNITS - amount.minorUnits()
        ? Optional.of(RefusalReason.BALANCE_OUT_OF_RANGE)
        : Optional.empty();
  }

  private String execute(Transaction transaction, VerifiedStatement order, Transfer transfer) {
    Instant now = clock.instant();
    ledger.post(
        transaction,
        new Posting(
            order.hash().text(), transfer.debtor(), transfer.creditor(), transfer.amount(), now));
    String evidence =
        voice.answer(
            order,
            TRANSFER_EVIDENCE,
            new TransferEvidence(transfer, now).toJson(),
            now.plus(BankVoice.LIMITATION));
    answers.keep(transaction, order, evidence);
    transfers.add(transaction, new Booked(transfer, order.hash()));
    return evidence;
  }

  private String refuse(Transaction transaction, VerifiedStatement order, RefusalReason reason) {
    String refusal =
        voice.answer(
            order,
            TRANSFER_REFUSAL,
            new TransferRefusal(reason).toJson(),
            clock.instant().plus(BankVoice.LIMITATION));
    answers.keep(transaction, order, refusal);
    return refusal;
  }

  private String unknown(VerifiedStatement question) {
    Instant now = clock.instant();
    return voice.answer(
        question, TRANSFER_UNKNOWN, new TransferUnknown(now).toJson(), now.plus(BankVoice.SHORTLY));
  }
}
