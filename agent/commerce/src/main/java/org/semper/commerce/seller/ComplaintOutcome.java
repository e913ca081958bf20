package org.semper.commerce.seller;

import org.semper.commerce.Deal;

/// What became of a merchant's answer to a complaint.
public sealed interface ComplaintOutcome {

  /// Signed and on record; the customer's agent gets it when it asks next.
  record Answered(Deal deal) implements ComplaintOutcome {}

  /// Nothing was said and nothing is owed.
  record Refused(Reason reason) implements ComplaintOutcome {}

  /// Why not.
  enum Reason {
    /// There is no such deal, or no complaint in it that waits for an answer: none, answered before, or withdrawn from since.
    NO_OPEN_COMPLAINT,
    /// The refund is more than was paid, or in another currency.
    MORE_THAN_PAID,
    /// The text is empty, too long or not one line.
    TEXT
  }
}
