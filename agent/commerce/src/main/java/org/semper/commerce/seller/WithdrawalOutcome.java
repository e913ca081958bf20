package org.semper.commerce.seller;

import org.semper.commerce.Deal;

/// What became of a merchant's decision on a late withdrawal.
public sealed interface WithdrawalOutcome {

  /// On record; the customer's agent hears it when it asks next.
  record Decided(Deal deal) implements WithdrawalOutcome {}

  /// Nothing was said and nothing is owed.
  record Refused(Reason reason) implements WithdrawalOutcome {}

  /// Why not.
  enum Reason {
    /// There is no such deal, or no withdrawal in it that waits: none, or decided before.
    NO_OPEN_WITHDRAWAL,
    /// The words are empty, too long or not one line.
    TEXT
  }
}
