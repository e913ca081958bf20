package org.semper.transfer.payment;

import java.time.Instant;
import org.semper.api.statement.StapledStatement;

/// What became of a payment.
public sealed interface PaymentResult {

  /// Value moved.
  ///
  /// @param evidence the payment system's party says so; verified
  record Paid(StapledStatement evidence) implements PaymentResult {}

  /// Value did not move and will not.
  record Refused(PaymentReason reason) implements PaymentResult {}

  /// Not known, or not yet sent. Never pay another way: call `pay` or `query` with the same reference again.
  ///
  /// @param askAgainAfter earliest sensible time
  record InDoubt(Instant askAgainAfter) implements PaymentResult {}
}
