package org.semper.payments.banktransfer;

import java.util.Map;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapter;

/// Plugs bank transfers into the payment manager.
public final class BankTransferFactory implements AdapterFactory {

  @Override
  public PaymentAdapter create(AdapterContext context) {
    return new BankTransferAdapter(context);
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> evidence() {
    return TransferProof.CHECKS;
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> refundEvidence() {
    return RefundProof.CHECKS;
  }
}
