package org.semper.bridge;

import java.time.Duration;

/// What one caller may cost the agent.
///
/// @param connections most open at once; further ones wait to be accepted
/// @param head longest time for a request line with its header fields
/// @param exchange longest time for one request; its answer may take as long again
/// @param idle longest quiet before a request, the first or a further one
/// @param heartbeat time between two heartbeats on an event channel
public record BridgeLimits(
    int connections, Duration head, Duration exchange, Duration idle, Duration heartbeat) {

  /// Largest content of a request, in bytes.
  public static final int BODY_BYTES = 512 * 1024;

  /// What the agent runs with.
  public static final BridgeLimits STANDARD =
      new BridgeLimits(
          128,
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20));

  /// Longest time in which nothing at all passes on a connection, event channels included: three heartbeats and the time
  /// for one request.
  Duration silence() {
    return exchange.plus(heartbeat.multipliedBy(3));
  }
}
