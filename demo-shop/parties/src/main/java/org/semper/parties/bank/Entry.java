package org.semper.parties.bank;

import java.time.Instant;

/// One change of one account.
///
/// @param amount minor units of the account's currency; negative if it was taken out
public record Entry(Instant bookedAt, long amount) {}
