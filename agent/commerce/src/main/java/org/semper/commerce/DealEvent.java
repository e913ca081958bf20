package org.semper.commerce;

import java.util.Arrays;
import java.util.Optional;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.statement.StatementType;

/// Everything that can happen in a deal: statements by the one or the other party, and steps that one party takes for itself.
/// The names are those in the log and never change.
public enum DealEvent {
  OFFER(CommerceTypes.OFFER, DealRole.SELLER),
  ORDER(CommerceTypes.ORDER, DealRole.BUYER),
  CONFIRMATION(CommerceTypes.ORDER_CONFIRMATION, DealRole.SELLER),
  /// The seller does not take the order.
  REFUSAL(CommerceTypes.ORDER_REFUSAL, DealRole.SELLER),
  PAYMENT(CommerceTypes.PAYMENT, DealRole.BUYER),
  /// The seller gives no receipt for the payment.
  PAYMENT_REFUSAL(CommerceTypes.PAYMENT_REFUSAL, DealRole.SELLER),
  RECEIPT(CommerceTypes.RECEIPT, DealRole.SELLER),
  WITHDRAWAL(CommerceTypes.WITHDRAWAL, DealRole.BUYER),
  WITHDRAWAL_ACKNOWLEDGEMENT(CommerceTypes.WITHDRAWAL_ACKNOWLEDGEMENT, DealRole.SELLER),
  /// The seller does not take the withdrawal.
  WITHDRAWAL_REFUSAL(CommerceTypes.WITHDRAWAL_REFUSAL, DealRole.SELLER),
  COMPLAINT(CommerceTypes.COMPLAINT, DealRole.BUYER),
  COMPLAINT_ANSWER(CommerceTypes.COMPLAINT_ANSWER, DealRole.SELLER),
  REFUND(CommerceTypes.REFUND, DealRole.SELLER),

  /// The shopper clicked again on an offer that was not used.
  OPENED_AGAIN("opened-again"),
  /// The owner or a rule said no; fact `code`.
  REJECTED("rejected"),
  /// Too late; fact `code`.
  EXPIRED("expired"),
  /// Broken off before anything was signed; fact `code`.
  ABORTED("aborted"),
  /// The owner chose how to pay, together with ORDER; fact `purse`.
  PURSE_CHOSEN("purse-chosen"),
  /// The owner put PAY off.
  PAYMENT_POSTPONED("payment-postponed"),
  /// The owner pressed PAY; logged before the payment manager is called; facts `purse`, `system` and `payRef`.
  PAYMENT_STARTED("payment-started"),
  /// The payment's answer is missing; it is asked about, never repeated.
  PAYMENT_IN_DOUBT("payment-in-doubt"),
  /// No value moved; fact `code`.
  PAYMENT_DECLINED("payment-declined"),
  /// The other party could not be reached, or answered with something that proves nothing; fact `code`.
  DELAYED("delayed"),
  /// The claim's own time ran out, and the seller has signed no answer; fact `code`.
  CLAIM_UNANSWERED("claim-unanswered"),
  /// The seller begins to give the money back; logged before the payment manager is called; facts `purse` and `payRef`.
  REFUND_STARTED("refund-started"),
  /// The payment system did not give it back yet, or did not answer; fact `code`. The refund stays owed.
  REFUND_DELAYED("refund-delayed");

  private final String logName;
  private final Optional<DealRole> speaker;

  DealEvent(StatementType type, DealRole speaker) {
    this.logName = type.name();
    this.speaker = Optional.of(speaker);
  }

  DealEvent(String step) {
    this.logName = step;
    this.speaker = Optional.empty();
  }

  /// @return name of the step, or of the statement's type
  public String logName() {
    return logName;
  }

  /// @return who makes the statement; empty for a step
  public Optional<DealRole> speaker() {
    return speaker;
  }

  boolean isStatement() {
    return speaker.isPresent();
  }

  /// @return empty for a statement that is none of a purchase's
  public static Optional<DealEvent> ofStatement(StatementType type) {
    return Arrays.stream(values())
        .filter(e -> e.isStatement() && e.logName.equals(type.name()))
        .findFirst();
  }

  static Optional<DealEvent> ofStep(String name) {
    return Arrays.stream(values())
        .filter(e -> !e.isStatement() && e.logName.equals(name))
        .findFirst();
  }
}
