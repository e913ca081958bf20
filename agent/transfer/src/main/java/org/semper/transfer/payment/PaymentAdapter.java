package org.semper.transfer.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.evidence.EvidenceRule;

/// A payment instrument, plugged into the payment manager.
///
/// An adapter speaks its system's messages and keeps no state: what must survive is in the [PaymentTransaction] that the
/// manager recorded before it calls. Every method may be called again with the same arguments; the system's party must
/// make that harmless. Each adapter extends the suite `PaymentAdapterConformance` of this module's test jar.
public interface PaymentAdapter {

  /// Name of the payment system, as payment options and purses carry it, such as `banktransfer`.
  String system();

  Capabilities capabilities();

  /// Whether this purse can pay this option. Both are of this adapter's system.
  boolean serves(Purse purse, PaymentOption option);

  /// What the system's party says a purse of this system holds now; empty if it keeps no account of that, or gave no answer that
  /// can be believed.
  default Optional<Money> balance(Purse purse) {
    return Optional.empty();
  }

  /// Whom the option pays, for the owner to read, such as account holder and account number.
  ///
  /// @throws PaymentRejected UNSUPPORTED if the option is not one of this system's
  String payee(PaymentOption option) throws PaymentRejected;

  /// Signs the message that pays. Sends nothing.
  ///
  /// @param until when the authorisation ends, whole seconds; the system's party acts on it no later
  StapledStatement authorise(PaymentTerms terms, Instant until) throws PaymentRejected;

  /// Sends the recorded message, byte for byte, and judges the answer.
  ///
  /// @return anything but [AdapterOutcome.NeverSeen]
  AdapterOutcome pay(PaymentTransaction transaction);

  /// Asks what became of the message. Never moves value.
  AdapterOutcome query(PaymentTransaction transaction);

  /// Judges evidence that a payer shows: this much, under this reference, to exactly this option's payee, attested by the
  /// system's party.
  ///
  /// @param ours an option of the payee's own
  /// @throws PaymentRejected if it proves anything else, or nothing
  void verifyEvidence(PaymentOption ours, StapledStatement evidence, Money amount, PayRef ref)
      throws PaymentRejected;

  /// What proofs of deals embed as this system's evidence, and how it is judged: as [AdapterFactory#evidence] of the factory.
  Map<StatementType, EvidenceRule.Check> evidence();

  /// What proofs of refunds embed, and how it is judged: as [AdapterFactory#refundEvidence] of the factory.
  default Map<StatementType, EvidenceRule.Check> refundEvidence() {
    return Map.of();
  }

  /// What the payee pays to give a payment back.
  ///
  /// @param from a purse of the payee's, of this adapter's system
  /// @return an option of this system's that names who had paid
  /// @throws PaymentRejected NO_COMMON_INSTRUMENT if it was not this purse that was paid; NOT_REFUNDABLE if the system cannot
  ///     give back, as its lack of [Capabilities.Flag#REFUNDABLE] says
  default PaymentOption wayBack(Purse from, Refund refund) throws PaymentRejected {
    throw new PaymentRejected(PaymentReason.NOT_REFUNDABLE, system());
  }

  /// Judges evidence that a payment was given back: this much, under the payment's reference, from who was paid to who had paid,
  /// attested by the system's party.
  ///
  /// @throws PaymentRejected if it proves anything else, or nothing
  default void verifyRefund(Refund refund, StapledStatement evidence) throws PaymentRejected {
    throw new PaymentRejected(PaymentReason.NOT_REFUNDABLE, system());
  }
}
