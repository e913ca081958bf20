package org.semper.commerce.seller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.semper.api.commerce.ComplaintContent;
import org.semper.api.json.PlainText;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Claims;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.commerce.DealState;
import org.semper.commerce.seller.ComplaintOutcome.Answered;
import org.semper.commerce.seller.ComplaintOutcome.Reason;
import org.semper.commerce.seller.ComplaintOutcome.Refused;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Transaction;

/// The complaints that wait for an answer, and the merchant's answers; in the caller's transaction.
final class Complaints {

  private final DealLog log;
  private final ReceivedStatements received;
  private final ClaimAnswers answers;
  private final SaleProof proof;

  Complaints(DealLog log, ReceivedStatements received, ClaimAnswers answers, SaleProof proof) {
    this.log = log;
    this.received = received;
    this.answers = answers;
    this.proof = proof;
  }

  List<Complaint> open(Transaction transaction) throws ArchiveDamaged {
    List<Complaint> open = new ArrayList<>();
    for (DealId id : log.standing(transaction, Set.of(DealState.COMPLAINED))) {
      Deal deal = log.read(transaction, id);
      open.add(
          new Complaint(
              id,
              deal.confirmation().orElseThrow().orderNumber(),
              log.peer(transaction, deal),
              deal.complaint().orElseThrow().text(),
              new Claims(deal).paid(),
              deal.at(DealEvent.COMPLAINT).orElseThrow()));
    }
    return List.copyOf(open);
  }

  ComplaintOutcome answer(Transaction transaction, DealId id, String text, Money refund)
      throws ArchiveDamaged {
    Optional<Deal> complained =
        log.find(transaction, id).filter(deal -> deal.state() == DealState.COMPLAINED);
    if (complained.isEmpty()) {
      return new Refused(Reason.NO_OPEN_COMPLAINT);
    }
    if (!PlainText.isPlain(text, ComplaintContent.MAX_TEXT)) {
      return new Refused(Reason.TEXT);
    }
    Money paid = new Claims(complained.get()).paid();
    return !refund.currency().equals(paid.currency()) || refund.minorUnits() > paid.minorUnits()
        ? new Refused(Reason.MORE_THAN_PAID)
        : new Answered(answered(transaction, complained.get(), text, refund));
  }

  private Deal answered(Transaction transaction, Deal complained, String text, Money refund)
      throws ArchiveDamaged {
    StapledStatement answer = answers.complaintAnswer(complained, text, refund);
    proof.require(complained.statements(), answer);
    StapledStatement complaint = complained.statement(DealEvent.COMPLAINT).orElseThrow();
    Deal deal = log.said(transaction, complained.id(), answer);
    received.answered(transaction, deal.id(), complaint.statement().hash(), answer);
    return deal;
  }
}
