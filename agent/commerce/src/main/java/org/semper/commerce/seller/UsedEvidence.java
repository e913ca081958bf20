package org.semper.commerce.seller;

import org.semper.api.commerce.PaymentRefusalContent.Reason;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.store.Transaction;

/// The ledger of evidence that was shown for a payment: each pays one deal. A reference alone does not make sure of that, because
/// a buyer may look for two orders that have the same.
final class UsedEvidence {

  /// @throws PaymentRefused if the evidence paid another deal before
  void use(Transaction transaction, StapledStatement evidence, DealId deal) throws PaymentRefused {
    int kept =
        transaction.update(
            """
            INSERT INTO commerce_evidence (evidence, deal) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """,
            evidence.statement().hash().text(),
            deal.toString());
    if (kept == 0) {
      throw new PaymentRefused(Reason.NOT_PROVEN, "evidence that paid another deal");
    }
  }
}
