package org.semper.transfer.payment;

/// Why a payment, or evidence of one, is refused; the same for every payment system. Stable names: they are journaled.
public enum PaymentReason {
  /// No purse fits what the payee accepts.
  NO_COMMON_INSTRUMENT,
  /// No purse holds the currency.
  CURRENCY_UNSUPPORTED,
  /// Above the purse's or the system's limit, or below its minimum.
  LIMIT_EXCEEDED,
  /// The purse does not hold the amount.
  INSUFFICIENT_FUNDS,
  /// The owner said no.
  USER_CANCELLED,
  /// The other side gave up.
  PEER_ABORTED,
  /// The authorisation ended before the payment system's party had seen it.
  EXPIRED,
  /// Something not allowed at this point, such as a second payment with other content for one reference.
  PROTOCOL_VIOLATION,
  /// A signature, certificate, or what was signed does not hold.
  INTEGRITY_FAILURE,
  /// The system cannot take an authorisation back.
  NOT_VOIDABLE,
  /// The system cannot give a payment back.
  NOT_REFUNDABLE,
  /// The system, currency or payee is not served.
  UNSUPPORTED
}
