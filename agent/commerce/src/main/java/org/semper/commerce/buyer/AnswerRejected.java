package org.semper.commerce.buyer;

import org.semper.api.bridge.ErrorCode;
import org.semper.commerce.Provable;
import org.semper.supporting.archive.evidence.EvidenceRejected;
import org.semper.supporting.crypto.VerificationFailed;

/// An answer that does not answer what this party said, or that the deal's seller did not sign.
final class AnswerRejected extends Exception {

  /// Why; stable.
  enum Reason {
    NOT_VERIFIED,
    NOT_THE_SELLER,
    CONTENT,
    ANSWERS_SOMETHING_ELSE,
    /// Dated before what it answers.
    TIME,
    ADDRESSED_ELSEWHERE,
    EXPIRED,
    AMOUNT_DIFFERS,
    REFERENCE_DIFFERS,
    ORDER_NUMBER_DIFFERS,
    /// With it the deal could not be proven to others.
    NOT_PROVABLE
  }

  private static final long serialVersionUID = 1L;
  private final Reason reason;

  AnswerRejected(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  AnswerRejected(Reason reason, Exception cause) {
    super(reason + ": " + cause.getMessage(), cause);
    this.reason = reason;
  }

  AnswerRejected(EvidenceRejected cause) {
    this(Reason.NOT_PROVABLE, cause);
  }

  Reason reason() {
    return reason;
  }

  /// What the owner reads: the seller has not answered, unless it is about clocks or revocation that nothing can be believed.
  ErrorCode code() {
    if (getCause() instanceof EvidenceRejected rejected) {
      return Provable.code(rejected, ErrorCode.SELLER_UNREACHABLE);
    }
    if (!(getCause() instanceof VerificationFailed failed)) {
      return reason == Reason.TIME ? ErrorCode.CLOCK_SKEW : ErrorCode.SELLER_UNREACHABLE;
    }
    return switch (failed.reason()) {
      case ISSUED_IN_FUTURE -> ErrorCode.CLOCK_SKEW;
      case REVOCATION_UNKNOWN -> ErrorCode.REVOCATION_UNKNOWN;
      default -> ErrorCode.SELLER_UNREACHABLE;
    };
  }
}
