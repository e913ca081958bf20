package org.semper.commerce.buyer;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.Stamp;

/// What came back from a seller.
public sealed interface SellerAnswer {

  /// A statement, not yet believed.
  ///
  /// @param stamp that it came with, not yet believed either
  record Answered(StapledStatement statement, Optional<Stamp> stamp) implements SellerAnswer {

    /// One without a stamp.
    public Answered(StapledStatement statement) {
      this(statement, Optional.empty());
    }
  }

  /// The seller's kernel refused what was sent.
  record Refused(ErrorCode code) implements SellerAnswer {}

  /// Nothing, or nothing intelligible; what was sent may have arrived.
  record Silent() implements SellerAnswer {}
}
