package org.semper.transfer.payment;

import java.util.ServiceLoader;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.ConfirmationContent;
import org.semper.supporting.archive.evidence.Earlier;
import org.semper.supporting.archive.evidence.EvidenceRejected;
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
    EvidenceRules rules =
        EvidenceRules.ofPurchase().also(CommerceTypes.ORDER_CONFIRMATION, PaidDealRules::reference);
    for (AdapterFactory factory : factories) {
      for (var evidence : factory.evidence().entrySet()) {
        rules = rules.withPaymentEvidence(evidence.getKey(), evidence.getValue());
      }
      for (var evidence : factory.refundEvidence().entrySet()) {
        rules = rules.withRefundEvidence(evidence.getKey(), evidence.getValue());
      }
    }
    return rules;
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
