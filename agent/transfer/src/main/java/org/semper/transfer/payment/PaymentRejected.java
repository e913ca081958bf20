package org.semper.transfer.payment;

/// A payment that cannot be made, or evidence that does not prove one.
public final class PaymentRejected extends Exception {

  private static final long serialVersionUID = 1L;
  private final PaymentReason reason;

  /// @param detail for logs; names a rule, never a value
  public PaymentRejected(PaymentReason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  /// @param cause what did not hold
  public PaymentRejected(PaymentReason reason, Exception cause) {
    super(reason + ": " + cause.getMessage(), cause);
    this.reason = reason;
  }

  public PaymentReason reason() {
    return reason;
  }
}
