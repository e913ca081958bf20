package org.semper.commerce.seller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.json.PlainText;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.commerce.seller.WithdrawalOutcome.Decided;
import org.semper.commerce.seller.WithdrawalOutcome.Reason;
import org.semper.commerce.seller.WithdrawalOutcome.Refused;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Transaction;

/// The withdrawals that wait for the merchant, and what the merchant decides; in the caller's transaction.
final class LateWithdrawals {

  private final DealLog log;
  private final ReceivedStatements received;
  private final ClaimAnswers answers;
  private final SaleProof proof;

  LateWithdrawals(DealLog log, ReceivedStatements received, ClaimAnswers answers, SaleProof proof) {
    this.log = log;
    this.received = received;
    this.answers = answers;
    this.proof = proof;
  }

  List<LateWithdrawal> open(Transaction transaction) throws ArchiveDamaged {
    List<LateWithdrawal> open = new ArrayList<>();
    for (DealId id : log.standing(transaction, Set.of(DealState.WITHDRAWING))) {
      Deal deal = log.read(transaction, id);
      open.add(
          new LateWithdrawal(
              id,
              deal.confirmation().orElseThrow().orderNumber(),
              log.peer(transaction, deal),
              new Claims(deal).paid(),
              withdrawal(deal).statement().issuedAt(),
              deal.at(DealEvent.WITHDRAWAL).orElseThrow()));
    }
    return List.copyOf(open);
  }

  WithdrawalOutcome accept(Transaction transaction, DealId id) throws ArchiveDamaged {
    Optional<Deal> waiting = waiting(transaction, id);
    return waiting.isPresent()
        ? new Decided(acknowledged(transaction, waiting.get()))
        : new Refused(Reason.NO_OPEN_WITHDRAWAL);
  }

  WithdrawalOutcome refuse(Transaction transaction, DealId id, String reason)
      throws ArchiveDamaged {
    Optional<Deal> waiting = waiting(transaction, id);
    if (waiting.isEmpty()) {
      return new Refused(Reason.NO_OPEN_WITHDRAWAL);
    }
    return PlainText.isPlain(reason, ComplaintContent.MAX_TEXT)
        ? new Decided(
            answered(transaction, waiting.get(), answers.withdrawalRefusal(waiting.get(), reason)))
        : new Refused(Reason.TEXT);
  }

  /// Says that the withdrawal is taken, and keeps the answer for whoever asks again.
  Deal acknowledged(Transaction transaction, Deal withdrawing) throws ArchiveDamaged {
    return answered(transaction, withdrawing, answers.acknowledgement(withdrawing));
  }

  private Deal answered(Transaction transaction, Deal withdrawing, StapledStatement answer)
      throws ArchiveDamaged {
    proof.require(withdrawing.statements(), answer);
    Deal answered = log.said(transaction, withdrawing.id(), answer);
    received.answered(transaction, answered.id(), withdrawal(answered).statement().hash(), answer);
    return answered;
  }

  private Optional<Deal> waiting(Transaction transaction, DealId id) throws ArchiveDamaged {
    return log.find(transaction, id).filter(deal -> deal.state() == DealState.WITHDRAWING);
  }

  private static StapledStatement withdrawal(Deal deal) {
    return deal.statement(DealEvent.WITHDRAWAL).orElseThrow();
  }
}
