package org.semper.supporting.archive.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StatementType;

/// The rules a verifier goes by, per type of statement. A type without a rule is refused. What a payment shows as evidence has
/// rules of its own, so that nothing else can stand for a bank's word; and so has what a refund shows.
///
/// @param statements for the statements of a deal
/// @param payments for what a payment embeds; judged right after the payment
/// @param refunds for what a refund embeds; judged right after the refund
public record EvidenceRules(
    Map<StatementType, EvidenceRule> statements,
    Map<StatementType, EvidenceRule> payments,
    Map<StatementType, EvidenceRule> refunds) {

  public EvidenceRules {
    statements = Map.copyOf(statements);
    payments = Map.copyOf(payments);
    refunds = Map.copyOf(refunds);
  }

  /// Those of a purchase and of what may follow it, whatever it is paid with: until a payment system's own evidence has a rule, it
  /// is refused.
  public static EvidenceRules ofPurchase() {
    Map<StatementType, EvidenceRule> statements = new HashMap<>(PurchaseRules.RULES);
    statements.putAll(AfterSaleRules.RULES);
    return new EvidenceRules(statements, Map.of(), Map.of())
        .also(CommerceTypes.PAYMENT, AfterSaleRules::requireNotWithdrawn);
  }

  /// With one more type of statement, or another rule for one.
  public EvidenceRules withStatement(StatementType type, EvidenceRule rule) {
    return new EvidenceRules(with(statements, type, rule), payments, refunds);
  }

  /// With one more type of payment evidence: a bank must have said it, of the payment's amount and reference, and it must
  /// stand its payment system's own check.
  public EvidenceRules withPaymentEvidence(StatementType type, EvidenceRule.Check check) {
    return new EvidenceRules(
        statements, with(payments, type, BankEvidenceRule.OF_PAYMENT.also(check)), refunds);
  }

  /// With one more type of evidence that money went back: a bank must have said it, of the refund's amount and reference, and it
  /// must stand its payment system's own check.
  public EvidenceRules withRefundEvidence(StatementType type, EvidenceRule.Check check) {
    return new EvidenceRules(
        statements, payments, with(refunds, type, BankEvidenceRule.OF_REFUND.also(check)));
  }

  /// With a further check of a type of statement, after those of its rule.
  ///
  /// @throws IllegalArgumentException if the type has no rule
  public EvidenceRules also(StatementType type, EvidenceRule.Check check) {
    EvidenceRule rule =
        ofStatement(type)
            .orElseThrow(() -> new IllegalArgumentException("no rule for " + type.name()));
    return withStatement(type, rule.also(check));
  }

  Optional<EvidenceRule> ofStatement(StatementType type) {
    return Optional.ofNullable(statements.get(type));
  }

  Optional<EvidenceRule> ofPayment(StatementType type) {
    return Optional.ofNullable(payments.get(type));
  }

  Optional<EvidenceRule> ofRefund(StatementType type) {
    return Optional.ofNullable(refunds.get(type));
  }

  private static Map<StatementType, EvidenceRule> with(
      Map<StatementType, EvidenceRule> rules, StatementType type, EvidenceRule rule) {
    Map<StatementType, EvidenceRule> more = new HashMap<>(rules);
    more.put(type, rule);
    return more;
  }
}
