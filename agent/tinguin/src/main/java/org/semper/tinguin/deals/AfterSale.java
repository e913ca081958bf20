package org.semper.tinguin.deals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happened in a deal, and what may be claimed in it now.
///
/// @param steps oldest first
/// @param withdrawEnd the first moment that is too late to withdraw; empty if that cannot be, not yet or not any more
/// @param withdrawable whether the owner may withdraw now
/// @param complainable whether the owner may complain now
public record AfterSale(
    List<DealStep> steps,
    Optional<Instant> withdrawEnd,
    boolean withdrawable,
    boolean complainable) {

  public AfterSale {
    steps = List.copyOf(steps);
  }

  /// Of a deal in which nothing can be claimed.
  public static AfterSale none(List<DealStep> steps) {
    return new AfterSale(steps, Optional.empty(), false, false);
  }
}
