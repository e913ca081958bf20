package org.semper.supporting.crypto;

import java.time.Instant;

/// A verified time-stamp: the bytes it is about existed at that time, says a certified notary.
///
/// @param at as the notary's clock had it
/// @param source from which it can be verified again
public record TimeStamp(Instant at, Party notary, UnverifiedTimeStamp source) {}
