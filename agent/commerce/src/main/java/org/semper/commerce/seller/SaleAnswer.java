package org.semper.commerce.seller;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;

/// What a seller answers to a statement.
public sealed interface SaleAnswer {

  /// A statement of the seller's, such as a confirmation or a receipt. The same statement always gets the same one.
  record Answered(StapledStatement statement) implements SaleAnswer {}

  /// On record; a person, or a bank, has to act before it can be answered. The same statement may be sent again.
  record Pending() implements SaleAnswer {}

  /// Not accepted; nothing was said and nothing changed.
  ///
  /// @param code for the other party's program
  /// @param rule for logs: which rule refused it, never a value
  record Refused(ErrorCode code, String rule) implements SaleAnswer {}
}
