package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.commerce.Deal;
import org.semper.commerce.DealLog;
import org.semper.supporting.archive.ArchiveDamaged;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.crypto.VerifiedStatement;
import org.semper.supporting.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Receipts payments, and signs that it does not where the deal's buyer shows one that is not good.
final class PaymentTaker implements StatementTaker {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentTaker.class);

  /// How many statements in one deal are answered with a signature, so that nobody can have refusals made without end.
  private static final int MOST_ANSWERS = 20;

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
    Deal confirmed = log.read(transaction, id);
    try {
      used.use(transaction, rules.require(confirmed, payment), id);
    } catch (PaymentRefused refused) {
      return refused(transaction, confirmed, payment, refused);
    }
    Deal paid = log.heard(transaction, id, payment);
    open.ended(transaction, id);
    StapledStatement receipt = answers.receipt(paid, payment);
    Deal complete = log.said(transaction, id, receipt);
    received.answered(transaction, id, payment.hash(), receipt);
    return Taken.answered(complete, receipt);
  }

  /// Signs that there will be no receipt. The deal stays as it is: the order may still be paid by a payment that is good.
  private Taken refused(
      Transaction transaction, Deal deal, VerifiedStatement payment, PaymentRefused refused)
      throws SaleRefused {
    if (received.countOf(transaction, deal.id()) >= MOST_ANSWERS) {
      throw new SaleRefused(ErrorCode.RATE_LIMITED, "too many statements in one deal");
    }
    LOG.info("payment refused: {}", refused.getMessage());
    StapledStatement refusal = answers.paymentRefusal(deal, payment, refused.reason());
    received.answered(transaction, deal.id(), payment.hash(), refusal);
    return new Taken(Optional.empty(), Optional.of(refusal));
  }
}
