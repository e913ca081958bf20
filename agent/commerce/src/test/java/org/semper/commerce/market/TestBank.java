package org.semper.commerce.market;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.api.statement.StatementType;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.transfer.payment.PayRef;
import org.semper.transfer.payment.PaymentReason;
import tools.jackson.databind.node.ObjectNode;

/// A bank that executes each reference once for each payee and remembers it.
public final class TestBank {

  static final StatementType EVIDENCE = new StatementType("test-evidence");

  private final StatementSigner signer;
  private final Clock clock;
  private final Map<String, StapledStatement> executed = new HashMap<>();
  private volatile Optional<PaymentReason> refusal = Optional.empty();
  private volatile String refused = "";

  TestBank(StatementSigner signer, Clock clock) {
    this.signer = signer;
    this.clock = clock;
  }

  /// From now on the bank declines, or no longer.
  public void decline(Optional<PaymentReason> reason) {
    refusal = reason;
  }

  /// How often money moved.
  public synchronized int transfers() {
    return executed.size();
  }

  /// From now on the bank declines what goes to this account.
  public void declineTo(String payee) {
    refused = payee;
  }

  Optional<PaymentReason> refusal(String payee) {
    return refused.equals(payee) ? Optional.of(PaymentReason.INSUFFICIENT_FUNDS) : refusal;
  }

  synchronized StapledStatement execute(PayRef ref, StapledStatement order, ObjectNode facts) {
    return executed.computeIfAbsent(
        key(ref, facts.get("payee").stringValue()),
        fresh ->
            signer.sign(
                EVIDENCE,
                new StatementPayload(
                    UUID.randomUUID(),
                    Optional.of(order.statement().hash()),
                    Optional.empty(),
                    facts,
                    "FR",
                    clock.instant().plus(Duration.ofDays(100)))));
  }

  synchronized Optional<StapledStatement> find(PayRef ref, String payee) {
    return Optional.ofNullable(executed.get(key(ref, payee)));
  }

  private static String key(PayRef ref, String payee) {
    return ref.text() + " to " + payee;
  }
}
