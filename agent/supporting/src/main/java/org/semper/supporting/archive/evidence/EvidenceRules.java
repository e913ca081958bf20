package org.semper.supporting.archive.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.semper.api.statement.StatementType;

/// The rules a verifier goes by, per type of statement. A type without a rule is refused. What a payment shows as evidence has
/// rules of its own, so that nothing else can stand for a bank's word.
///
/// @param statements for the statements of a deal
/// @param payments for what a payment embeds; judged right after the payment
public record EvidenceRules(
    Map<StatementType, EvidenceRule> statements, Map<StatementType, EvidenceRule> payments) {

  public EvidenceRules {
    statements = Map.copyOf(statements);
    payments = Map.copyOf(payments);
  }

  /// Those of a purchase, whatever it is paid with: until a payment system's own evidence has a rule, it is refused.
  public static EvidenceRules ofPurchase() {
    return new EvidenceRules(PurchaseRules.RULES, Map.of());
  }

  /// With one more type of statement, or another rule for one.
  public EvidenceRules withStatement(StatementType type, EvidenceRule rule) {
    return new EvidenceRules(with(statements, type, rule), payments);
  }

  /// With one more type of payment evidence: a bank must have said it, of the payment's amount and reference, and it must
  /// stand its payment system's own check.
  public EvidenceRules withPaymentEvidence(StatementType type, EvidenceRule.Check check) {
    return new EvidenceRules(
        statements, with(payments, type, PaymentEvidenceRule.RULE.also(check)));
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

  private static Map<StatementType, EvidenceRule> with(
      Map<StatementType, EvidenceRule> rules, StatementType type, EvidenceRule rule) {
    Map<StatementType, EvidenceRule> more = new HashMap<>(rules);
    more.put(type, rule);
    return more;
  }
}
