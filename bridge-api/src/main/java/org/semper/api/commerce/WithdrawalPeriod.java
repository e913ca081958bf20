package org.semper.api.commerce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// How long a buyer may withdraw (Directive 2011/83/EU, Article 9), the same for buyer, seller and whoever judges later. It begins
/// with the seller's receipt; the day of the receipt does not count (Regulation (EEC) 1182/71, Article 3(1)); it ends with the end
/// of its last day in UTC. In time is what was signed in time (Article 11(2)). What is NOT done: last days on weekends and holidays
/// are not put off.
///
/// @param lastDay the last day, in UTC
public record WithdrawalPeriod(LocalDate lastDay) {

  /// @param receipted when the seller signed the receipt
  /// @return empty if the offer promised no days
  public static Optional<WithdrawalPeriod> of(OfferContent offer, Instant receipted) {
    if (offer.withdrawalDays() == 0) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(receipted, ZoneOffset.UTC);
    return Optional.of(new WithdrawalPeriod(day.plusDays(offer.withdrawalDays())));
  }

  /// Whether a withdrawal signed then is in time.
  public boolean includes(Instant signed) {
    return signed.isBefore(end());
  }

  /// The first moment that is too late.
  public Instant end() {
    return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
