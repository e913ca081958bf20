package org.semper.bridge;

import java.time.Clock;
import java.time.Duration;

/// How often callers may ask: by origin before a signature is verified, by client after it, and deals, which open windows,
/// more seldom.
///
/// @param origins answered with the constant 403 when exceeded
/// @param clients answered with `RATE_LIMITED` when exceeded
/// @param deals as clients
record RateLimits(TokenBuckets origins, TokenBuckets clients, TokenBuckets deals) {

  static RateLimits standard(Clock clock) {
    return new RateLimits(
        new TokenBuckets(200, Duration.ofMillis(20), clock),
        new TokenBuckets(100, Duration.ofMillis(100), clock),
        new TokenBuckets(10, Duration.ofSeconds(2), clock));
  }
}
