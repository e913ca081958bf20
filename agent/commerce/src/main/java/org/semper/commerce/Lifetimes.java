package org.semper.commerce;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.semper.api.commerce.OfferContent;
import org.semper.api.commerce.WithdrawalPeriod;
import org.semper.api.statement.WholeSeconds;

/// How long others may act on what this project signs, and whether the clock leaves room for it. Each is shorter than the horizon
/// of its kind.
public final class Lifetimes {

  /// An order binds the buyer for so long unless the seller confirms it, and never longer than the offer stands.
  public static final Duration ORDER = Duration.ofMinutes(15);

  /// A confirmation that a notary saw before the order's end is asked for so long after it.
  public static final Duration LATE_CONFIRMATION = Duration.ofDays(1);

  /// A payment is proven for as long as the seller may be slow to look at it.
  public static final Duration PAYMENT = Duration.ofDays(365);

  /// A complaint may wait for a person to answer it.
  public static final Duration COMPLAINT = Duration.ofDays(365);

  /// A question is answered now.
  public static final Duration QUESTION = Duration.ofMinutes(5);

  /// Evidence is kept for as long as anybody may ask for it.
  public static final Duration EVIDENCE = Duration.ofDays(3650);

  private Lifetimes() {}

  /// The end of what is signed now, in whole seconds.
  public static Instant end(Instant now, Duration lifetime) {
    return now.plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
  }

  /// The end of an order signed now.
  ///
  /// @param offerEnds in whole seconds
  public static Instant ofOrder(Instant now, Instant offerEnds) {
    Instant end = end(now, ORDER);
    return end.isBefore(offerEnds) ? end : offerEnds;
  }

  /// Whether every statement that must be signed once money has moved can carry its times: the payment, a withdrawal or complaint
  /// after the receipt, receipt and refund. Asked before money moves, because afterwards there is no way back.
  public static boolean fit(OfferContent offer, Instant now) {
    Instant withdrawn = WithdrawalPeriod.of(offer, now).map(WithdrawalPeriod::end).orElse(now);
    return Stream.of(
            end(now, PAYMENT),
            end(now, COMPLAINT),
            end(now, EVIDENCE),
            end(withdrawn, Claims.LONGEST_WAY),
            end(offer.payBy(), Claims.LONGEST_WAY))
        .allMatch(WholeSeconds::isWhole);
  }
}
