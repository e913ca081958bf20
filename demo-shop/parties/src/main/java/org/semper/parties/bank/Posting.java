package org.semper.parties.bank;

import java.time.Instant;
import org.semper.api.money.Money;
import org.semper.payments.banktransfer.Iban;

/// One movement in double entry: what leaves one account enters another.
///
/// @param cause hash of the statement that ordered it, or what the operator's own act is called; each is booked at most once
/// @param amount more than nothing
record Posting(String cause, Iban from, Iban to, Money amount, Instant bookedAt) {

  Posting {
    if (from.equals(to) || amount.minorUnits() == 0) {
      throw new IllegalArgumentException("a posting moves something to another account");
    }
  }
}
