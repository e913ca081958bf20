package org.semper.transfer.payment;

import java.time.Duration;
import java.util.Currency;
import java.util.Set;
import org.semper.api.money.Money;

/// What a payment system can do, as its adapter declares it; the conformance suite holds the adapter to it.
///
/// @param flags what it can
/// @param currencies what it moves
/// @param min smallest amount of one payment, in minor units of its currency
/// @param max largest amount of one payment, in minor units of its currency
/// @param finality how long after capture value may still be called back; zero if capture is final
public record Capabilities(
    Set<Flag> flags, Set<Currency> currencies, long min, long max, Duration finality) {

  /// One ability.
  public enum Flag {
    /// An authorisation can be taken back before capture.
    VOIDABLE,
    /// A trusted third party can capture what the payer authorised.
    CAPTURABLE_BY_TTP,
    /// The payee can give back what was captured, wholly or partly, once.
    REFUNDABLE,
    /// The system's party can be asked what became of a payment.
    QUERYABLE,
    /// The payee and the system's party do not learn who paid.
    ANONYMOUS_PAYER,
    /// The system's party takes part in every payment.
    ONLINE
  }

  public Capabilities {
    flags = Set.copyOf(flags);
    currencies = Set.copyOf(currencies);
    if (min < 0 || max < min || max > Money.MAX_MINOR_UNITS || finality.isNegative()) {
      throw new IllegalArgumentException("limits or finality out of range");
    }
  }

  public boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /// Whether one payment may be this much.
  public boolean admit(Money amount) {
    return currencies.contains(amount.currency())
        && amount.minorUnits() >= min
        && amount.minorUnits() <= max;
  }
}
