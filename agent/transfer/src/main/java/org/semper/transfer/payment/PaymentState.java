package org.semper.transfer.payment;

import java.util.EnumSet;
import java.util.Set;

/// Where a payment stands. Only the transitions listed here exist.
///
/// ```text
/// CREATED → NEGOTIATED → AUTHORISED → CAPTURED → SETTLED
///                                   ↘ IN_DOUBT ↗ (left only by the answer to a query)
/// ```
///
/// Ends in which value did not move: VOIDED, DECLINED, CANCELLED. REFUNDED: it moved and came back.
public enum PaymentState {
  /// Amount, payee and reference are known.
  CREATED,
  /// Purse and payment option are chosen.
  NEGOTIATED,
  /// The owner's message is signed and on disk. It may leave this machine from here on.
  AUTHORISED,
  /// The message left and what became of it is not known. Never paid again, by no other way either: asked about.
  IN_DOUBT,
  /// The payment system's party attests that value moved.
  CAPTURED,
  /// Value moved for good: the system's finality time is over.
  SETTLED,
  /// An authorisation was taken back before capture.
  VOIDED,
  /// Value moved and came back.
  REFUNDED,
  /// The payment system's party refused.
  DECLINED,
  /// Given up before anything was sent.
  CANCELLED;

  /// States that may follow this one.
  public Set<PaymentState> successors() {
    return switch (this) {
      case CREATED -> EnumSet.of(NEGOTIATED, CANCELLED);
      case NEGOTIATED -> EnumSet.of(AUTHORISED, DECLINED, CANCELLED);
      case AUTHORISED -> EnumSet.of(CAPTURED, IN_DOUBT, VOIDED, DECLINED, CANCELLED);
      case IN_DOUBT -> EnumSet.of(AUTHORISED, CAPTURED, VOIDED, DECLINED);
      case CAPTURED -> EnumSet.of(SETTLED, REFUNDED);
      case SETTLED -> EnumSet.of(REFUNDED);
      case VOIDED, REFUNDED, DECLINED, CANCELLED -> EnumSet.noneOf(PaymentState.class);
    };
  }

  /// Whether value certainly did not move and certainly will not: another payment may take this one's place.
  public boolean isWithoutEffect() {
    return this == VOIDED || this == DECLINED || this == CANCELLED;
  }

  /// Whether the payee has the value.
  public boolean isPaid() {
    return this == CAPTURED || this == SETTLED;
  }

  /// Whether somebody still has to send or to ask.
  public boolean isOpen() {
    return this == AUTHORISED || this == IN_DOUBT;
  }

  /// @throws IllegalStateException if the transition does not exist
  PaymentState to(PaymentState next) {
    if (!successors().contains(next)) {
      throw new IllegalStateException("no transition from " + this + " to " + next);
    }
    return next;
  }
}
