package org.semper.commerce;

import static org.semper.commerce.DealState.ABORTED;
import static org.semper.commerce.DealState.COMPLETE;
import static org.semper.commerce.DealState.CONFIRMED;
import static org.semper.commerce.DealState.DRAFT;
import static org.semper.commerce.DealState.EXPIRED;
import static org.semper.commerce.DealState.OFFERED;
import static org.semper.commerce.DealState.ORDERED;
import static org.semper.commerce.DealState.PAID;
import static org.semper.commerce.DealState.PAYING;
import static org.semper.commerce.DealState.REFUNDED;
import static org.semper.commerce.DealState.REFUSED;
import static org.semper.commerce.DealState.REJECTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The order in which things may happen in a deal, as one table for both roles. What the table does not list is refused.
public final class BusinessSequence {

  /// One line of the table.
  ///
  /// @param event what happens
  /// @param from where it may happen
  /// @param to where the deal stands afterwards; empty if it stays where it is
  public record Rule(DealEvent event, Set<DealState> from, Optional<DealState> to) {}

  /// A purchase: offer, order, confirmation, payment, receipt.
  public static final BusinessSequence PURCHASE =
      new BusinessSequence(
          List.of(
              rule(DealEvent.OFFER, OFFERED, DRAFT),
              rule(DealEvent.OPENED_AGAIN, OFFERED, REJECTED, ABORTED),
              rule(DealEvent.REJECTED, REJECTED, OFFERED),
              rule(DealEvent.ABORTED, ABORTED, OFFERED),
              rule(DealEvent.EXPIRED, EXPIRED, OFFERED, CONFIRMED),
              staying(DealEvent.PURSE_CHOSEN, OFFERED),
              rule(DealEvent.ORDER, ORDERED, OFFERED),
              rule(DealEvent.REFUSED, REFUSED, ORDERED),
              rule(DealEvent.CONFIRMATION, CONFIRMED, ORDERED),
              staying(DealEvent.PAYMENT_POSTPONED, CONFIRMED),
              rule(DealEvent.PAYMENT_STARTED, PAYING, CONFIRMED),
              staying(DealEvent.PAYMENT_IN_DOUBT, PAYING),
              rule(DealEvent.PAYMENT_DECLINED, CONFIRMED, PAYING),
              // The seller hears of the payment; only the buyer was there while it ran.
              rule(DealEvent.PAYMENT, PAID, CONFIRMED, PAYING),
              rule(DealEvent.RECEIPT, COMPLETE, PAID),
              staying(DealEvent.DELAYED, ORDERED, PAID),
              rule(DealEvent.REFUNDED, REFUNDED, PAID, COMPLETE)));

  private final List<Rule> rules;

  private BusinessSequence(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// The whole table, for those who show or check it.
  public List<Rule> rules() {
    return rules;
  }

  /// @return the state after the event
  /// @throws SequenceViolated if no line of the table has this event in this state
  public DealState after(DealState state, DealEvent event) throws SequenceViolated {
    for (Rule rule : rules) {
      if (rule.event() == event && rule.from().contains(state)) {
        return rule.to().orElse(state);
      }
    }
    throw new SequenceViolated(
        SequenceViolated.Reason.NOT_ALLOWED_IN_STATE, event.logName() + " in " + state);
  }

  private static Rule rule(DealEvent event, DealState to, DealState... from) {
    return new Rule(event, Set.copyOf(EnumSet.of(from[0], from)), Optional.of(to));
  }

  private static Rule staying(DealEvent event, DealState... in) {
    return new Rule(event, Set.copyOf(EnumSet.of(in[0], in)), Optional.empty());
  }
}
