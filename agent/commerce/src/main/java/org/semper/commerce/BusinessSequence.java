package org.semper.commerce;

import static org.semper.commerce.DealState.ABORTED;
import static org.semper.commerce.DealState.ANSWERED;
import static org.semper.commerce.DealState.CANCELLED;
import static org.semper.commerce.DealState.CLOSED;
import static org.semper.commerce.DealState.COMPLAINED;
import static org.semper.commerce.DealState.COMPLETE;
import static org.semper.commerce.DealState.CONFIRMED;
import static org.semper.commerce.DealState.DISPUTED;
import static org.semper.commerce.DealState.DRAFT;
import static org.semper.commerce.DealState.EXPIRED;
import static org.semper.commerce.DealState.OFFERED;
import static org.semper.commerce.DealState.ORDERED;
import static org.semper.commerce.DealState.PAID;
import static org.semper.commerce.DealState.PAYING;
import static org.semper.commerce.DealState.PAYMENT_REFUSED;
import static org.semper.commerce.DealState.REFUNDED;
import static org.semper.commerce.DealState.REFUNDING;
import static org.semper.commerce.DealState.REFUSED;
import static org.semper.commerce.DealState.REJECTED;
import static org.semper.commerce.DealState.WITHDRAWING;
import static org.semper.commerce.DealState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

  /// A purchase: offer, order, confirmation, payment, receipt; and what may follow: withdrawal, complaint, refund.
  public static final BusinessSequence PURCHASE =
      new BusinessSequence(
          List.of(
              rule(DealEvent.OFFER, OFFERED, DRAFT),
              rule(DealEvent.OPENED_AGAIN, OFFERED, REJECTED, ABORTED),
              rule(DealEvent.REJECTED, REJECTED, OFFERED),
              rule(DealEvent.ABORTED, ABORTED, OFFERED),
              rule(DealEvent.EXPIRED, EXPIRED, OFFERED, ORDERED, CONFIRMED),
              staying(DealEvent.PURSE_CHOSEN, OFFERED),
              rule(DealEvent.ORDER, ORDERED, OFFERED),
              rule(DealEvent.REFUSAL, REFUSED, ORDERED),
              // The seller said two things: both are kept, and the buyer may hold it to either.
              staying(DealEvent.REFUSAL, CONFIRMED, PAYING, PAID),
              rule(DealEvent.CONFIRMATION, CONFIRMED, ORDERED),
              staying(DealEvent.PAYMENT_POSTPONED, CONFIRMED),
              rule(DealEvent.PAYMENT_STARTED, PAYING, CONFIRMED),
              staying(DealEvent.PAYMENT_IN_DOUBT, PAYING),
              rule(DealEvent.PAYMENT_DECLINED, CONFIRMED, CONFIRMED, PAYING),
              // The seller hears of the payment; only the buyer was there while it ran.
              // It may also hear of it after it closed the unpaid order: who has the money gives
              // the receipt.
              rule(DealEvent.PAYMENT, PAID, CONFIRMED, PAYING, EXPIRED),
              rule(DealEvent.RECEIPT, COMPLETE, PAID),
              rule(DealEvent.PAYMENT_REFUSAL, PAYMENT_REFUSED, PAID),
              rule(
                  DealEvent.WITHDRAWAL,
                  WITHDRAWING,
                  CONFIRMED,
                  COMPLETE,
                  COMPLAINED,
                  ANSWERED,
                  CLOSED),
              rule(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT, WITHDRAWN, WITHDRAWING),
              rule(DealEvent.COMPLAINT, COMPLAINED, COMPLETE, PAYMENT_REFUSED),
              rule(DealEvent.COMPLAINT_ANSWER, ANSWERED, COMPLAINED),
              rule(DealEvent.WITHDRAWAL_REFUSAL, DISPUTED, WITHDRAWING),
              rule(DealEvent.CLAIM_UNANSWERED, DISPUTED, WITHDRAWING, COMPLAINED),
              // The seller gives back; the buyer hears that it was done.
              rule(DealEvent.REFUND_STARTED, REFUNDING, WITHDRAWN, ANSWERED),
              staying(DealEvent.REFUND_DELAYED, WITHDRAWN, ANSWERED, REFUNDING),
              rule(DealEvent.REFUND, REFUNDED, WITHDRAWN, ANSWERED, REFUNDING),
              staying(DealEvent.DELAYED, ORDERED, PAID, WITHDRAWING, COMPLAINED)));

  private static final Map<DealEvent, List<DealEvent>> ANSWERED_BY =
      Map.ofEntries(
          Map.entry(DealEvent.ORDER, List.of(DealEvent.OFFER)),
          Map.entry(DealEvent.CONFIRMATION, List.of(DealEvent.ORDER)),
          Map.entry(DealEvent.REFUSAL, List.of(DealEvent.ORDER)),
          Map.entry(DealEvent.PAYMENT, List.of(DealEvent.CONFIRMATION)),
          Map.entry(DealEvent.PAYMENT_REFUSAL, List.of(DealEvent.PAYMENT)),
          Map.entry(DealEvent.RECEIPT, List.of(DealEvent.PAYMENT)),
          Map.entry(DealEvent.WITHDRAWAL, List.of(DealEvent.RECEIPT, DealEvent.CONFIRMATION)),
          Map.entry(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT, List.of(DealEvent.WITHDRAWAL)),
          Map.entry(DealEvent.WITHDRAWAL_REFUSAL, List.of(DealEvent.WITHDRAWAL)),
          Map.entry(DealEvent.COMPLAINT, List.of(DealEvent.RECEIPT, DealEvent.PAYMENT_REFUSAL)),
          Map.entry(DealEvent.COMPLAINT_ANSWER, List.of(DealEvent.COMPLAINT)),
          Map.entry(
              DealEvent.REFUND,
              List.of(DealEvent.WITHDRAWAL_ACKNOWLEDGEMENT, DealEvent.COMPLAINT_ANSWER)));

  private final List<Rule> rules;

  private BusinessSequence(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// The whole table, for those who show or check it.
  public List<Rule> rules() {
    return rules;
  }

  /// Where a deal stands after an answer to a claim that promises nothing: nothing is owed, so nothing is to be done.
  static DealState nothingOwed(DealState answered) {
    return switch (answered) {
      case WITHDRAWN -> CANCELLED;
      case ANSWERED -> CLOSED;
      default -> answered;
    };
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

  /// @return what a statement of this kind answers: the first of these that was said in the deal; none for an offer and a step
  static List<DealEvent> answered(DealEvent event) {
    return ANSWERED_BY.getOrDefault(event, List.of());
  }

  private static Rule rule(DealEvent event, DealState to, DealState... from) {
    return new Rule(event, Set.copyOf(EnumSet.of(from[0], from)), Optional.of(to));
  }

  private static Rule staying(DealEvent event, DealState... in) {
    return new Rule(event, Set.copyOf(EnumSet.of(in[0], in)), Optional.empty());
  }
}
