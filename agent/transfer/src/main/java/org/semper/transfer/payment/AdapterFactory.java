package org.semper.transfer.payment;

import java.util.Map;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;

/// A payment system that can be plugged in; what a plug-in names in
/// `META-INF/services/org.semper.transfer.payment.AdapterFactory`.
public interface AdapterFactory {

  PaymentAdapter create(AdapterContext context);

  /// What proofs of paid deals embed as this system's evidence, and how it is judged offline, long after: that it pays the
  /// option of the deal's offer that the payment names.
  Map<StatementType, EvidenceRule.Check> evidence();

  /// What proofs of refunds embed, and how it is judged: that it went back to who had paid. None for a system that cannot give back.
  default Map<StatementType, EvidenceRule.Check> refundEvidence() {
    return Map.of();
  }
}
