package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Tells buyers of their refunds. Changes nothing.
final class InquiryTaker implements StatementTaker {

  private final DealLog log;
  private final ReceivedStatements received;
  private final ClaimRules rules;

  InquiryTaker(DealLog log, ReceivedStatements received, ClaimRules rules) {
    this.log = log;
    this.received = received;
    this.rules = rules;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement inquiry)
      throws SaleRefused, ArchiveDamaged {
    Deal deal = log.read(transaction, received.claimed(transaction, inquiry));
    rules.requireInquiry(deal, inquiry);
    return new Taken(Optional.empty(), deal.statement(DealEvent.REFUND));
  }
}
