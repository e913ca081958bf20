package org.semper.commerce.seller;

import org.semper.api.commerce.PaymentRefusalContent.Reason;

/// A payment by the deal's buyer that a rule of the seller's refuses for good; it is answered by a statement.
final class PaymentRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  /// @param rule for logs; names a rule, never a value
  PaymentRefused(Reason reason, String rule) {
    super(rule);
    this.reason = reason;
  }

  PaymentRefused(Reason reason, Exception cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
