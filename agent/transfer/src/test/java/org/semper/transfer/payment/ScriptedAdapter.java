package org.semper.transfer.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.crypto.StatementSigner;
import tools.jackson.databind.node.JsonNodeFactory;

/// A payment system that answers as a test says. Its payees are served if the option has a detail `payee`.
final class ScriptedAdapter implements PaymentAdapter {

  static final String SYSTEM = "scripted";

  private final StatementSigner signer;
  private final Duration finality;
  private final Deque<AdapterOutcome> outcomes = new ArrayDeque<>();
  final List<String> calls = new ArrayList<>();

  ScriptedAdapter(StatementSigner signer) {
    this(signer, Duration.ZERO);
  }

  ScriptedAdapter(StatementSigner signer, Duration finality) {
    this.signer = signer;
    this.finality = finality;
  }

  void next(AdapterOutcome... each) {
    outcomes.addAll(List.of(each));
  }

  StapledStatement statement(String type, Instant until) {
    var body = JsonNodeFactory.instance.objectNode();
    return signer.sign(
        new StatementType(type),
        new StatementPayload(
            UUID.randomUUID(), Optional.empty(), Optional.empty(), body, "FR", until));
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Set.of(Capabilities.Flag.QUERYABLE),
        Set.of(Currency.getInstance("FRF")),
        1,
        1_000_00,
        finality);
  }

  @Override
  public boolean serves(Purse purse, PaymentOption option) {
    return option.details().containsKey("payee");
  }

  @Override
  public String payee(PaymentOption option) {
    return option.details().getOrDefault("payee", "");
  }

  @Override
  public StapledStatement authorise(PaymentTerms terms, Instant until) {
    return statement("scripted-order", until);
  }

  @Override
  public AdapterOutcome pay(PaymentTransaction transaction) {
    calls.add("pay");
    return outcomes.remove();
  }

  @Override
  public AdapterOutcome query(PaymentTransaction transaction) {
    calls.add("query");
    return outcomes.remove();
  }

  @Override
  public void verifyEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected {
    throw new PaymentRejected(PaymentReason.INTEGRITY_FAILURE, "scripted");
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> evidence() {
    return Map.of();
  }
}
