package org.semper.commerce.buyer;

import java.time.Instant;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;

/// What follows a step of a purchase.
sealed interface Next {

  /// The deal moved: take the next step.
  record GoOn() implements Next {}

  /// Nothing to do until the owner, or nobody ever, wants it.
  record Rest() implements Next {}

  /// The same step again, later: what was sent may or may not have arrived.
  ///
  /// @param code why, for the log and the owner
  /// @param notBefore earliest sensible time, if anybody named one
  record Again(ErrorCode code, Optional<Instant> notBefore) implements Next {}
}
