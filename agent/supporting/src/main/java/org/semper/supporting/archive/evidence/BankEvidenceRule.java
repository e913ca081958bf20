package org.semper.supporting.archive.evidence;

import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.commerce.RefundContent;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.VerifiedStatement;

/// What any bank's evidence must say whatever its instrument: amount and reference of what it is evidence of, as members
/// `amount`, `currency` and `payRef` of its body. What else it says is the instrument's to judge.
final class BankEvidenceRule {

  static final EvidenceRule OF_PAYMENT =
      new EvidenceRule(Role.BANK, BankEvidenceRule::judgePayment);

  static final EvidenceRule OF_REFUND = new EvidenceRule(Role.BANK, BankEvidenceRule::judgeRefund);

  private BankEvidenceRule() {}

  private static String judgePayment(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
    requireSame(statement, payment.amount(), payment.payRef(), "payment");
    return "attests the transfer of %s with reference %s"
        .formatted(PurchaseRules.text(payment.amount()), payment.payRef());
  }

  private static String judgeRefund(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    RefundContent refund = earlier.content(CommerceTypes.REFUND, RefundContent::parse);
    requireSame(statement, refund.amount(), refund.payRef(), "refund");
    return "attests the transfer back of %s with reference %s"
        .formatted(PurchaseRules.text(refund.amount()), refund.payRef());
  }

  /// @param whose what it is evidence of
  private static void requireSame(
      VerifiedStatement statement, Money amount, String payRef, String whose)
      throws EvidenceRejected {
    try {
      JsonFields body = JsonFields.of(statement.payload().body(), "body");
      Money said =
          new Money(body.integer("amount", 0, Money.MAX_MINOR_UNITS), Money.currency(body));
      PurchaseRules.requireSame(said, amount, whose);
      PurchaseRules.requireSame(
          body.text("payRef", 25), payRef, "payment reference than the " + whose);
    } catch (JsonRejected e) {
      throw new EvidenceRejected(Reason.MALFORMED, "It has no amount or reference.");
    }
  }
}
