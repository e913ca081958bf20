package org.semper.payments.banktransfer;

import org.semper.transfer.payment.PaymentReason;

/// Why the bank refused a transfer for good. The names are the wire values.
public enum RefusalReason {
  /// The debtor account holds less than the amount.
  INSUFFICIENT_FUNDS(PaymentReason.INSUFFICIENT_FUNDS),
  /// The bank does not hold the creditor account.
  UNKNOWN_CREDITOR(PaymentReason.UNSUPPORTED),
  /// One of the accounts is not held in the transfer's currency.
  CURRENCY_DIFFERS(PaymentReason.UNSUPPORTED),
  /// The creditor account cannot hold that much more.
  BALANCE_OUT_OF_RANGE(PaymentReason.LIMIT_EXCEEDED),
  /// This debtor account has paid something else under the reference.
  REFERENCE_USED(PaymentReason.PROTOCOL_VIOLATION),
  /// The order reached the bank after its expiry.
  EXPIRED(PaymentReason.EXPIRED);

  private final PaymentReason paymentReason;

  RefusalReason(PaymentReason paymentReason) {
    this.paymentReason = paymentReason;
  }

  /// The same, in the words of every payment system.
  public PaymentReason paymentReason() {
    return paymentReason;
  }
}
