package org.semper.commerce.market;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.StatementVerifier;
import org.semper.supporting.crypto.VerificationFailed;
import org.semper.transfer.payment.AdapterOutcome;
import org.semper.transfer.payment.Capabilities;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentAdapter;
import org.semper.transfer.payment.PaymentReason;
import org.semper.transfer.payment.PaymentRejected;
import org.semper.transfer.payment.PaymentTerms;
import org.semper.transfer.payment.PaymentTransaction;
import org.semper.transfer.payment.Purse;
import org.semper.transfer.payment.Refund;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The test bank's payment system, for payer and payee.
public final class TestPayAdapter implements PaymentAdapter {

  public static final String SYSTEM = "testpay";

  /// The same bank's other payment system.
  public static final String OTHER_SYSTEM = "otherpay";

  private static final StatementType ORDER = new StatementType("test-transfer");

  private final String system;
  private final TestBank bank;
  private final StatementSigner payer;
  private final StatementVerifier verifier;
  private final Boundaries boundaries;
  private final AtomicInteger answersToLose = new AtomicInteger();

  TestPayAdapter(
      String system,
      TestBank bank,
      StatementSigner payer,
      StatementVerifier verifier,
      Boundaries boundaries) {
    this.system = system;
    this.bank = bank;
    this.payer = payer;
    this.verifier = verifier;
    this.boundaries = boundaries;
  }

  void loseAnswers(int count) {
    answersToLose.set(count);
  }

  @Override
  public String system() {
    return system;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Set.of(Capabilities.Flag.ONLINE, Capabilities.Flag.QUERYABLE, Capabilities.Flag.REFUNDABLE),
        Set.of(Currency.getInstance("FRF")),
        1,
        10_000_000,
        Duration.ZERO);
  }

  @Override
  public boolean serves(Purse purse, PaymentOption option) {
    return purse.system().equals(system) && option.system().equals(system);
  }

  @Override
  public String payee(PaymentOption option) {
    return option.details().getOrDefault("payeeAccount", "");
  }

  @Override
  public StapledStatement authorise(PaymentTerms terms, Instant until) {
    return payer.sign(
        ORDER,
        new StatementPayload(
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            facts(terms.option(), terms.amount(), terms.ref()),
            "FR",
            until));
  }

  @Override
  public AdapterOutcome pay(PaymentTransaction transaction) {
    return boundaries.around(() -> paid(transaction));
  }

  @Override
  public AdapterOutcome query(PaymentTransaction transaction) {
    return boundaries.around(() ->
        bank.find(transaction.ref(), payee(transaction.terms().option()))
            .map(this::delivered)
            .orElseGet(() -> new AdapterOutcome.NeverSeen(transaction.changed())));
  }

  @Override
  public void verifyEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected {
    requireFacts(facts(ours, amount, ref), evidence);
  }

  /// The bank's word on amount and reference is all that there is to judge.
  @Override
  public Map<StatementType, EvidenceRule.Check> evidence() {
    return Map.of(TestBank.EVIDENCE, (statement, earlier) -> "");
  }

  @Override
  public Map<StatementType, EvidenceRule.Check> refundEvidence() {
    return evidence();
  }

  /// Back to the one customer this bank knows besides shops.
  @Override
  public PaymentOption wayBack(Purse from, Refund refund) throws PaymentRejected {
    if (!payee(refund.paid()).equals(from.settings().get("account"))) {
      throw new PaymentRejected(PaymentReason.NO_COMMON_INSTRUMENT, "another account was paid");
    }
    return customer();
  }

  @Override
  public void verifyRefund(Refund refund, StapledStatement evidence) throws PaymentRejected {
    requireFacts(facts(customer(), refund.amount(), refund.ref()), evidence);
  }

  private PaymentOption customer() {
    return Market.option(system, "customer");
  }

  private void requireFacts(ObjectNode expected, StapledStatement evidence) throws PaymentRejected {
    try {
      verifier.verify(evidence, Role.BANK);
    } catch (VerificationFailed e) {
      throw new PaymentRejected(PaymentReason.INTEGRITY_FAILURE, e);
    }
    if (!evidence.statement().payload().body().toString().equals(expected.toString())) {
      throw new PaymentRejected(PaymentReason.INTEGRITY_FAILURE, "another payment");
    }
  }

  private AdapterOutcome paid(PaymentTransaction transaction) {
    PaymentTerms terms = transaction.terms();
    Optional<PaymentReason> refusal = bank.refusal(payee(terms.option()));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    return delivered(
        bank.execute(
            transaction.ref(),
            transaction.signedMessage(),
            facts(terms.option(), terms.amount(), terms.ref())));
  }

  private AdapterOutcome refused(PaymentReason reason) {
    return TestLine.take(answersToLose)
        ? new AdapterOutcome.Unanswered()
        : new AdapterOutcome.Declined(reason);
  }

  private AdapterOutcome delivered(StapledStatement evidence) {
    if (TestLine.take(answersToLose)) {
      return new AdapterOutcome.Unanswered();
    }
    return new AdapterOutcome.Executed(evidence);
  }

  static ObjectNode facts(PaymentOption option, Money amount, PayRef ref) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("payee", option.details().getOrDefault("payeeAccount", ""))
        .put("amount", amount.minorUnits())
        .put("currency", amount.currency().getCurrencyCode())
        .put("payRef", ref.text());
  }
}
