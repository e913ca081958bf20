package org.semper.transfer.payment;

import java.time.Instant;
import org.semper.api.statement.StapledStatement;

/// What an adapter learned from the payment system's party. The payment manager draws the conclusions.
public sealed interface AdapterOutcome {

  /// Value moved exactly as the terms say.
  ///
  /// @param evidence verified by the adapter against the terms
  record Executed(StapledStatement evidence) implements AdapterOutcome {}

  /// The party refused for good: it signed that this message has no effect and never will.
  record Declined(PaymentReason reason) implements AdapterOutcome {}

  /// The party answered that it did not act on this copy of the message. Final only if no other copy is under way.
  record NotProcessed(PaymentReason reason) implements AdapterOutcome {}

  /// The party signed, in answer to this very query, that it has never seen the message.
  ///
  /// @param asOf the party's own time
  record NeverSeen(Instant asOf) implements AdapterOutcome {}

  /// No answer, or none that can be believed.
  record Unanswered() implements AdapterOutcome {}
}
