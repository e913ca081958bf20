package org.semper.supporting.archive.evidence;

import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentContent;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.VerifiedStatement;

/// What any bank's evidence must say whatever its instrument: the payment's amount and reference, as members `amount`,
/// `currency` and `payRef` of its body. What else it says is the instrument's to judge.
final class PaymentEvidenceRule {

  static final EvidenceRule RULE = new EvidenceRule(Role.BANK, PaymentEvidenceRule::judge);

  private PaymentEvidenceRule() {}

  private static String judge(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    PaymentContent payment = earlier.content(CommerceTypes.PAYMENT, PaymentContent::parse);
    try {
      JsonFields body = JsonFields.of(statement.payload().body(), "body");
      Money amount =
          new Money(body.integer("amount", 0, Money.MAX_MINOR_UNITS), Money.currency(body));
      PurchaseRules.requireSame(amount, payment.amount(), "payment");
      PurchaseRules.requireSame(
          body.text("payRef", 25), payment.payRef(), "payment reference than the payment");
      return "attests the transfer of %s with reference %s"
          .formatted(PurchaseRules.text(amount), payment.payRef());
    } catch (JsonRejected e) {
      throw new EvidenceRejected(Reason.MALFORMED, "It has no amount or reference.");
    }
  }
}
