package org.semper.commerce.seller;

import org.semper.api.bridge.ErrorCode;
import org.semper.api.statement.StapledStatement;

/// What a seller answers to a statement.
public sealed interface SaleAnswer {

  /// A statement of the seller's: confirmation or receipt. The same statement always gets the same one.
  record Answered(StapledStatement statement) implements SaleAnswer {}

  /// Not accepted; nothing was said and nothing changed.
  ///
  /// @param code for the other party's program
  /// @param rule for logs: which rule refused it, never a value
  record Refused(ErrorCode code, String rule) implements SaleAnswer {}
}
