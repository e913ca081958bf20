package org.semper.supporting.archive.evidence;

import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.RefundContent;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.money.Money;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.VerifiedStatement;

/// What any bank's evidence of a refund must say whatever its instrument: the refund's amount and reference. That it went back to whom
/// it came from is the instrument's to judge.
final class RefundEvidenceRule {

  static final EvidenceRule RULE = new EvidenceRule(Role.BANK, RefundEvidenceRule::judge);

  private RefundEvidenceRule() {}

  private static String judge(VerifiedStatement statement, Earlier earlier)
      throws EvidenceRejected {
    RefundContent refund = earlier.content(CommerceTypes.REFUND, RefundContent::parse);
    try {
      JsonFields body = JsonFields.of(statement.payload().body(), "body");
      Money amount =
          new Money(body.integer("amount", 0, Money.MAX_MINOR_UNITS), Money.currency(body));
      PurchaseRules.requireSame(amount, refund.amount(), "refund");
      PurchaseRules.requireSame(
          body.text("payRef", 25), refund.payRef(), "payment reference than the refund");
      return "attests the transfer back of %s with reference %s"
          .formatted(PurchaseRules.text(amount), refund.payRef());
    } catch (JsonRejected e) {
      throw new EvidenceRejected(Reason.MALFORMED, "It has no amount or reference.");
    }
  }
}
