package org.semper.server;

import java.time.Duration;

/// What a server grants its callers. One address is everybody behind it: a proxy, an office, or on loopback all programs of this
/// computer; so an address that has too much under way loses its slowest exchange rather than being refused.
///
/// @param atOnce exchanges under way, in all
/// @param perAddress of these from one address, or one IPv6 network (/64)
/// @param working services that run at once, in all; the others wait
/// @param workingPerAddress of these for one address
/// @param connections open at once; more wait to be accepted
/// @param headers longest time from a request's first byte to the end of its headers
/// @param idle longest silence of a connection
/// @param body longest time from the headers to the end of the body
/// @param work longest time from the body to the beginning of the answer
/// @param answer longest time from the beginning of the answer to its end
/// @param grace over which a rate is taken, again and again
/// @param bytesPerSecond least rate of bodies and answers, in each such period
public record Limits(
    int atOnce,
    int perAddress,
    int working,
    int workingPerAddress,
    int connections,
    Duration headers,
    Duration idle,
    Duration body,
    Duration work,
    Duration answer,
    Duration grace,
    int bytesPerSecond) {

  /// For servers on the open network.
  public static Limits standard() {
    return new Limits(
        1000,
        150,
        200,
        64,
        2000,
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        Duration.ofSeconds(20),
        Duration.ofSeconds(3),
        1024);
  }

  /// Fewer bytes in one period of grace are too few.
  long leastBytes() {
    return bytesPerSecond * grace.toMillis() / 1000;
  }
}
