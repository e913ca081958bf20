package org.semper.transfer.payment;

import java.util.Optional;
import org.semper.api.statement.StapledStatement;

/// How far a payment came.
///
/// @param sends how often the message was given to the network, counted before each time
/// @param asks how often its fate was asked about
/// @param evidence the system's party's word that value moved; present in CAPTURED, SETTLED and REFUNDED
/// @param reason why it ended without lasting effect; present in DECLINED, CANCELLED, VOIDED and REFUNDED
public record PaymentProgress(
    PaymentState state,
    int sends,
    int asks,
    Optional<StapledStatement> evidence,
    Optional<PaymentReason> reason) {

  public PaymentProgress {
    boolean cameBack = state == PaymentState.REFUNDED;
    if (evidence.isPresent() != (state.isPaid() || cameBack)
        || reason.isPresent() != (state.isWithoutEffect() || cameBack)) {
      throw new IllegalArgumentException("evidence or reason does not fit the state " + state);
    }
  }

  static PaymentProgress begun() {
    return new PaymentProgress(PaymentState.CREATED, 0, 0, Optional.empty(), Optional.empty());
  }

  /// Whether the message may have left this machine.
  public boolean wasSent() {
    return sends > 0;
  }

  PaymentProgress to(PaymentState next) {
    return new PaymentProgress(state.to(next), sends, asks, evidence, reason);
  }

  PaymentProgress sending() {
    return new PaymentProgress(state, sends + 1, asks, evidence, reason);
  }

  PaymentProgress asking() {
    return new PaymentProgress(state, sends, asks + 1, evidence, reason);
  }

  PaymentProgress captured(StapledStatement proof) {
    return new PaymentProgress(
        state.to(PaymentState.CAPTURED), sends, asks, Optional.of(proof), reason);
  }

  PaymentProgress ended(PaymentState end, PaymentReason why) {
    return new PaymentProgress(state.to(end), sends, asks, evidence, Optional.of(why));
  }
}
