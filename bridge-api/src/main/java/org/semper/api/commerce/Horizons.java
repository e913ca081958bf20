package org.semper.api.commerce;

import java.time.Duration;
import java.util.Map;
import org.semper.api.statement.StatementType;

/// How far ahead of its own date each kind of commerce statement may name a time, the same for whoever makes one and whoever
/// reads one.
///
/// The horizons fit together: what must be said after a payment, or after what the seller has signed, always fits into its own.
/// A withdrawal ends 14 days after a period of 365 days or after the time to pay.
public final class Horizons {

  /// `exp` of an offer, and of the order on it.
  public static final Duration OFFER = Duration.ofDays(92);

  /// `payBy` of an offer.
  public static final Duration PAY_BY = Duration.ofDays(366);

  /// `exp` of what proves something for as long as anybody may ask for it: receipts, acknowledgements, refunds.
  public static final Duration EVIDENCE = Duration.ofDays(20 * 366L);

  private static final Duration CONFIRMATION = PAY_BY.plusDays(1);
  private static final Duration PAYMENT = Duration.ofDays(366);
  private static final Duration WITHDRAWAL = Duration.ofDays(400);
  private static final Duration COMPLAINT = Duration.ofDays(366);
  private static final Duration INQUIRY = Duration.ofDays(31);

  private static final Map<StatementType, Duration> EXPIRY =
      Map.of(
          CommerceTypes.OFFER, OFFER,
          CommerceTypes.ORDER, OFFER,
          CommerceTypes.ORDER_CONFIRMATION, CONFIRMATION,
          CommerceTypes.PAYMENT, PAYMENT,
          CommerceTypes.WITHDRAWAL, WITHDRAWAL,
          CommerceTypes.COMPLAINT, COMPLAINT,
          CommerceTypes.REFUND_INQUIRY, INQUIRY);

  private Horizons() {}

  /// How much later than `iat` a statement of this kind may end.
  public static Duration ofExpiry(StatementType type) {
    return EXPIRY.getOrDefault(type, EVIDENCE);
  }
}
