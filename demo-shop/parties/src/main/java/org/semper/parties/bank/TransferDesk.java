package org.semper.parties.bank;

import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_EVIDENCE;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_REFUSAL;
import static org.semper.payments.banktransfer.BankTransferTypes.TRANSFER_UNKNOWN;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.semper.api.statement.StatementHash;
import org.semper.api.statement.StatementRejected;
import org.semper.parties.bank.TransferBook.Decision;
import org.semper.parties.bank.TransferBook.Evidence;
import org.semper.payments.banktransfer.Transfer;
import org.semper.payments.banktransfer.TransferEvidence;
import org.semper.payments.banktransfer.TransferInquiry;
import org.semper.payments.banktransfer.TransferOrder;
import org.semper.payments.banktransfer.TransferRefusal;
import org.semper.payments.banktransfer.TransferUnknown;
import org.semper.server.Refused;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Store;
import org.semper.supporting.store.Transaction;

/// Makes transfers, each once, and tells what became of them. The posting and the signed answer are durable together, so the
/// same order always gets the same bytes.
///
/// Signing may wait for the authority's word about the bank's own certificate, so it is never done inside a transaction: an
/// order is looked at, its answer signed, and both put down only if the order would still be decided the same.
final class TransferDesk {

  private final Store store;
  private final TransferBook book;
  private final BankVoice voice;
  private final Clock clock;

  TransferDesk(Store store, Ledger ledger, BankVoice voice, Clock clock) {
    this.store = store;
    this.book = new TransferBook(ledger);
    this.voice = voice;
    this.clock = clock;
  }

  /// @param order verified to be by a customer; of any type and age
  /// @return evidence or a signed refusal
  String transfer(VerifiedStatement order) throws StatementRejected, Refused {
    Transfer transfer = TransferOrder.parse(order.statement()).transfer();
    while (true) {
      Decision decision = store.inTransaction(tx -> decide(tx, order, transfer));
      Optional<String> answer =
          switch (decision) {
            case Decision.Answered(String before) -> Optional.of(before);
            case Decision.Execute() -> executed(order, transfer);
            case Decision.Refuse refuse -> refused(order, transfer, refuse);
          };
      if (answer.isPresent()) {
        return answer.get();
      }
    }
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
    // The bank says when it looked, and it had looked no earlier.
    Instant asOf = clock.instant();
    Optional<String> said = store.inTransaction(tx -> book.said(tx, question, order, inquiry));
    return said.orElseGet(() -> unknown(question, asOf));
  }

  private Decision decide(Transaction transaction, VerifiedStatement order, Transfer transfer)
      throws Refused {
    return book.decide(transaction, order, transfer, clock.instant());
  }

  /// The evidence, unless the order would not be executed any more.
  private Optional<String> executed(VerifiedStatement order, Transfer transfer) throws Refused {
    Evidence evidence = evidence(order, transfer);
    return store.inTransaction(tx -> {
      if (!decide(tx, order, transfer).equals(new Decision.Execute())) {
        return Optional.empty();
      }
      book.execute(tx, order, transfer, evidence);
      return Optional.of(evidence.answer());
    });
  }

  /// The refusal, unless the order would not be refused for this reason any more.
  private Optional<String> refused(
      VerifiedStatement order, Transfer transfer, Decision.Refuse decision) throws Refused {
    String refusal = refusal(order, decision);
    return store.inTransaction(tx -> {
      if (!decide(tx, order, transfer).equals(decision)) {
        return Optional.empty();
      }
      book.refuse(tx, order, refusal);
      return Optional.of(refusal);
    });
  }

  private Evidence evidence(VerifiedStatement order, Transfer transfer) {
    Instant now = clock.instant();
    TransferEvidence body = new TransferEvidence(transfer, now);
    String answer =
        voice.answer(order, TRANSFER_EVIDENCE, body.toJson(), now.plus(BankVoice.LIMITATION));
    return new Evidence(answer, now);
  }

  private String refusal(VerifiedStatement order, Decision.Refuse decision) {
    Instant until = clock.instant().plus(BankVoice.LIMITATION);
    return voice.answer(
        order, TRANSFER_REFUSAL, new TransferRefusal(decision.reason()).toJson(), until);
  }

  private String unknown(VerifiedStatement question, Instant asOf) {
    return voice.answer(
        question,
        TRANSFER_UNKNOWN,
        new TransferUnknown(asOf).toJson(),
        clock.instant().plus(BankVoice.SHORTLY));
  }
}
