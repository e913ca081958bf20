package org.semper.transfer.payment;

import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.Earlier;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.archive.evidence.EvidenceRules;
import org.semper.supporting.archive.evidence.StatementContent;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.VerifiedStatement;

/// The rules by which proofs of paid deals are judged.
public final class PaidDealRules {

  private static final StatementContent<ConfirmationContent> CONFIRMATION =
      ConfirmationContent::parse;

  private PaidDealRules() {}

  /// Those of a purchase, of its payment reference, and of the evidence of every payment system that is found.
  ///
  /// @param factories such as `ServiceLoader.load(AdapterFactory.class)`
  public static EvidenceRules of(ServiceLoader<AdapterFactory> factories) {
    EvidenceRules rules = ofPurchase();
    for (AdapterFactory factory : factories) {
      rules = with(rules, factory.evidence(), factory.refundEvidence());
    }
    return rules;
  }

  /// The same, of the adapters at hand.
  static EvidenceRules of(Collection<PaymentAdapter> adapters) {
    EvidenceRules rules = ofPurchase();
    for (PaymentAdapter adapter : adapters) {
      rules = with(rules, adapter.evidence(), adapter.refundEvidence());
    }
    return rules;
  }

  private static EvidenceRules ofPurchase() {
    return EvidenceRules.ofPurchase()
        .also(CommerceTypes.ORDER_CONFIRMATION, PaidDealRules::reference);
  }

  private static EvidenceRules with(
      EvidenceRules rules,
      Map<StatementType, EvidenceRule.Check> payments,
      Map<StatementType, EvidenceRule.Check> refunds) {
    EvidenceRules more = rules;
    for (var evidence : payments.entrySet()) {
      more = more.withPaymentEvidence(evidence.getKey(), evidence.getValue());
    }
    for (var evidence : refunds.entrySet()) {
      more = more.withRefundEvidence(evidence.getKey(), evidence.getValue());
    }
    return more;
  }

  /// The reference follows from the order, so that a payment for one order can never prove another paid.
  private static String reference(VerifiedStatement confirmation, Earlier earlier)
      throws EvidenceRejected {
    PayRef expected = PayRef.of(earlier.require(CommerceTypes.ORDER).hash());
    if (!CONFIRMATION.read(confirmation.statement()).payRef().equals(expected.text())) {
      throw new EvidenceRejected(
          Reason.REFERENCE_DIFFERS, "Its payment reference is not that of the order.");
    }
    return "";
  }
}
