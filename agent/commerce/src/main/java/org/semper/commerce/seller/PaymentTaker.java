package org.semper.commerce.seller;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;

/// Receipts payments.
final class PaymentTaker implements StatementTaker {

  private final DealLog log;
  private final ReceivedStatements received;
  private final PaymentRules rules;
  private final OpenDeals open;
  private final UsedEvidence used = new UsedEvidence();
  private final Answers answers;

  PaymentTaker(
      DealLog log,
      ReceivedStatements received,
      PaymentRules rules,
      OpenDeals open,
      Answers answers) {
    this.log = log;
    this.open = open;
    this.received = received;
    this.rules = rules;
    this.answers = answers;
  }

  @Override
  public Taken take(Transaction transaction, VerifiedStatement payment)
      throws SaleRefused, ArchiveDamaged {
    DealId id =
        payment
            .payload()
            .prev()
            .flatMap(confirmation -> received.dealOf(transaction, confirmation))
            .orElseThrow(() -> new SaleRefused(ErrorCode.ORDER_REFUSED, "no confirmation of ours"));
    used.use(transaction, rules.require(log.read(transaction, id), payment), id);
    Deal paid = log.heard(transaction, id, payment);
    open.ended(transaction, id);
    StapledStatement receipt = answers.receipt(paid, payment);
    Deal complete = log.said(transaction, id, receipt);
    received.answered(transaction, id, payment.hash(), receipt);
    return Taken.answered(complete, receipt);
  }
}
