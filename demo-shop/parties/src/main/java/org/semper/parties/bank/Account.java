package org.semper.parties.bank;

import java.util.Currency;
import org.semper.payments.banktransfer.Iban;

/// An account as the ledger has it.
///
/// @param kind whether it may be overdrawn
/// @param holder who disposes of it; see [HolderId]
/// @param holderName certified name when it was opened
/// @param balance minor units; negative for equity only
record Account(
    Iban iban, Currency currency, Kind kind, String holder, String holderName, long balance) {

  /// Whose money an account counts.
  enum Kind {
    /// A customer's: never below zero.
    CUSTOMER,
    /// The bank's own, from which opening credits come: the other side of what customers were given.
    EQUITY
  }

  boolean isHeldBy(String who) {
    return kind == Kind.CUSTOMER && holder.equals(who);
  }
}
