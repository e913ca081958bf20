package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Puts complaints on record, for the merchant to answer.
final class ComplaintTaker implements StatementTaker {

  private final DealLog log;
  private final ReceivedStatements received;
  private final ClaimRules rules;

  ComplaintTaker(DealLog log, ReceivedStatements received, ClaimRules rules) {
    this.log = log;
    this.received = received;
    this.rules = rules;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement complaint)
      throws SaleRefused, ArchiveDamaged {
    DealId id = received.claimed(transaction, complaint);
    Deal deal = log.read(transaction, id);
    rules.requireComplaint(deal, complaint);
    received.kept(transaction, id, complaint.hash());
    return new Taken(Optional.of(log.heard(transaction, id, complaint)), Optional.empty());
  }
}
