package org.semper.commerce.buyer;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;

/// What came back from a seller.
public sealed interface SellerAnswer {

  /// A statement, not yet believed.
  record Answered(StapledStatement statement) implements SellerAnswer {}

  /// The seller's kernel refused what was sent.
  record Refused(ErrorCode code) implements SellerAnswer {}

  /// Nothing, or nothing intelligible; what was sent may have arrived.
  record Silent() implements SellerAnswer {}
}
