package org.semper.transfer.payment;

import java.time.Instant;
import java.util.Map;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;

/// An adapter in whose process the power goes while it pays.
final class CrashingAdapter implements PaymentAdapter {

  private final PaymentAdapter sound;

  CrashingAdapter(PaymentAdapter sound) {
    this.sound = sound;
  }

  @Override
  public String system() {
    return sound.system();
  }

  @Override
  public Capabilities capabilities() {
    return sound.capabilities();
  }

  @Override
  public boolean serves(Purse purse, PaymentOption option) {
    return sound.serves(purse, option);
  }

  @Override
  public String payee(PaymentOption option) throws PaymentRejected {
    return sound.payee(option);
  }

  @Override
  public StapledStatement authorise(PaymentTerms terms, Instant until) throws PaymentRejected {
    return sound.authorise(terms, until);
  }

  @Override
  public AdapterOutcome pay(PaymentTransaction transaction) {
    throw new IllegalStateException("power cut");
  }

  @Override
  public AdapterOutcome query(PaymentTransaction transaction) {
    return sound.query(transaction);
  }

  @Override
  public void verifyEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected {
    sound.verifyEvidence(ours, evidence, amount, ref);
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> evidence() {
    return sound.evidence();
  }
}
