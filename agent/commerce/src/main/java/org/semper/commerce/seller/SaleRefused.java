package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.commerce.OrderRefusals;
import org.semper.supporting.crypto.VerifiedStatement;

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

  /// That an answer is not dated before what it answers: the buyer could deny ever having given it.
  static void requireLater(VerifiedStatement answer, UnverifiedStatement answered)
      throws SaleRefused {
    if (answer.precedes(answered)) {
      throw new SaleRefused(ErrorCode.CLOCK_SKEW, "dated before what it answers");
    }
  }

  /// What a refusal of the order says that is final and signed; empty for what may be better later.
  Optional<OrderRefusalContent.Reason> finalReason() {
    return OrderRefusals.reason(code);
  }

  SaleAnswer.Refused answer() {
    return new SaleAnswer.Refused(code, String.valueOf(getMessage()));
  }
}
