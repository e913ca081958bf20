package org.semper.commerce.buyer;

import java.time.Clock;
import java.time.Instant;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.crypto.StatementVerifier;

/// What every step of one purchase works with, for as long as the agent stays unlocked.
record Scene(
    Offer offer,
    Workplace workplace,
    DealJournal journal,
    Conversation window,
    Owner owner,
    ShopRules rules,
    Clock clock) {

  Instant now() {
    return clock.instant();
  }

  /// Whether our clock gives what is signed now a time that others believe and that is not before what it answers. May wait
  /// for the authority.
  boolean isTimeRight(StapledStatement answered) {
    return !workplace.signer().isClockWrong()
        && !now().plus(StatementVerifier.CLOCK_SKEW).isBefore(answered.statement().issuedAt());
  }
}
