package org.semper.commerce.seller;

import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Acknowledges withdrawals.
final class WithdrawalTaker implements StatementTaker {

  private final DealLog log;
  private final ReceivedStatements received;
  private final ClaimRules rules;
  private final ClaimAnswers answers;

  WithdrawalTaker(
      DealLog log, ReceivedStatements received, ClaimRules rules, ClaimAnswers answers) {
    this.log = log;
    this.received = received;
    this.rules = rules;
    this.answers = answers;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement withdrawal)
      throws SaleRefused, ArchiveDamaged {
    DealId id = received.claimed(transaction, withdrawal);
    rules.requireWithdrawal(log.read(transaction, id), withdrawal);
    Deal withdrawing = log.heard(transaction, id, withdrawal);
    StapledStatement acknowledgement = answers.acknowledgement(withdrawing, withdrawal);
    Deal withdrawn = log.said(transaction, id, acknowledgement);
    received.answered(transaction, id, withdrawal.hash(), acknowledgement);
    return Taken.answered(withdrawn, acknowledgement);
  }
}
