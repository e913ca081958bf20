package org.semper.commerce.seller;

import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.Stamp;

/// What a seller answers to a statement.
public sealed interface SaleAnswer {

  /// A statement of the seller's, such as a confirmation or a receipt. The same statement always gets the same one.
  ///
  /// @param stamp its time-stamp, which a confirmation that is asked for again has as soon as there is one
  record Answered(StapledStatement statement, Optional<Stamp> stamp) implements SaleAnswer {

    /// One without a stamp.
    public Answered(StapledStatement statement) {
      this(statement, Optional.empty());
    }
  }

  /// On record; a person, or a bank, has to act before it can be answered. The same statement may be sent again.
  record Pending() implements SaleAnswer {}

  /// Not accepted; nothing was said and nothing changed.
  ///
  /// @param code for the other party's program
  /// @param rule for logs: which rule refused it, never a value
  record Refused(ErrorCode code, String rule) implements SaleAnswer {}
}
