package org.semper.commerce.seller;

import org.semper.api.bridge.ErrorCode;

/// A statement that a rule of the seller's refuses; thrown inside the transaction, which is thereby rolled back.
final class SaleRefused extends Exception {

  private static final long serialVersionUID = 1L;
  private final ErrorCode code;

  /// @param rule for logs; names a rule, never a value
  SaleRefused(ErrorCode code, String rule) {
    super(rule);
    this.code = code;
  }

  SaleRefused(ErrorCode code, Exception cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.code = code;
  }

  SaleAnswer.Refused answer() {
    return new SaleAnswer.Refused(code, String.valueOf(getMessage()));
  }
}
