package org.semper.tinguin.deals;

import java.time.Instant;
import java.util.Optional;
import org.semper.api.money.Money;

/// One thing that happened in a deal.
///
/// @param name as the commerce layer calls it, such as `withdrawal`; one this window has no text for is shown as it is called
/// @param amount promised or moved, if it is about money going back
/// @param words the speaker's own, if there are any
public record DealStep(String name, Instant at, Optional<Money> amount, Optional<String> words) {}
