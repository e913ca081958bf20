package org.semper.transfer.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.evidence.EvidenceRules;

/// The payment adapters at hand, by system.
public final class PaymentAdapters {

  private final Map<String, PaymentAdapter> bySystem = new TreeMap<>();

  /// @throws IllegalStateException if two adapters claim one system
  public PaymentAdapters(List<PaymentAdapter> adapters) {
    for (PaymentAdapter adapter : adapters) {
      if (bySystem.put(adapter.system(), adapter) != null) {
        throw new IllegalStateException("two adapters for " + adapter.system());
      }
    }
  }

  /// Every adapter that is found, each made with this context.
  ///
  /// @param factories such as `ServiceLoader.load(AdapterFactory.class)`
  public static PaymentAdapters load(
      AdapterContext context, ServiceLoader<AdapterFactory> factories) {
    return new PaymentAdapters(
        factories.stream().map(factory -> factory.get().create(context)).toList());
  }

  public Optional<PaymentAdapter> find(String system) {
    return Optional.ofNullable(bySystem.get(system));
  }

  /// Judges evidence that a payer shows; see [PaymentAdapter#verifyEvidence].
  ///
  /// @param ours an option of the payee's own
  /// @throws PaymentRejected if it proves anything else, or nothing
  public void verifyEvidence(
      PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected {
    orRejected(ours.system()).verifyEvidence(ours, evidence, amount, ref);
  }

  /// The rules by which proofs of deals are judged that these adapters paid.
  EvidenceRules rules() {
    return PaidDealRules.of(bySystem.values());
  }

  /// @throws PaymentRejected UNSUPPORTED if no such adapter is plugged in
  PaymentAdapter orRejected(String system) throws PaymentRejected {
    return find(system)
        .orElseThrow(() -> new PaymentRejected(PaymentReason.UNSUPPORTED, "no such adapter"));
  }

  /// @throws IllegalStateException if no such adapter is plugged in
  PaymentAdapter require(String system) {
    return find(system)
        .orElseThrow(() -> new IllegalStateException("no adapter is plugged in for " + system));
  }
}
