package org.semper.commerce.buyer;

import java.time.Clock;
import java.time.Instant;

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
}
