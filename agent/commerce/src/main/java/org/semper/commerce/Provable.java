package org.semper.commerce;

import org.semper.api.bridge.ErrorCode;
import org.semper.supporting.archive.evidence.EvidenceRejected;

/// What a party says of a statement with which the deal could not be proven.
public final class Provable {

  private Provable() {}

  /// Tells what may be better later from what never will.
  ///
  /// @param otherwise for what breaks a rule for good
  public static ErrorCode code(EvidenceRejected rejected, ErrorCode otherwise) {
    return switch (rejected.reason()) {
      case NOT_VERIFIED -> ErrorCode.REVOCATION_UNKNOWN;
      case TIME -> ErrorCode.CLOCK_SKEW;
      default -> otherwise;
    };
  }
}
