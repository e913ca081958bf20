package org.semper.bridge;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.semper.bridge.pairing.ExtensionOrigins;

/// How the bridge is set up.
///
/// @param agentVersion told to paired extensions, such as `0.1.0`
/// @param ports tried in this order; 0 stands for any free one
/// @param origins from which extensions may ask to be paired
public record BridgeSettings(
    String agentVersion,
    List<Integer> ports,
    ExtensionOrigins origins,
    BridgeLimits limits,
    Clock clock) {

  /// The ports that extensions try: 17870 to 17877.
  public static final List<Integer> PORTS = IntStream.rangeClosed(17870, 17877).boxed().toList();

  public BridgeSettings {
    ports = List.copyOf(ports);
  }

  /// On the ports that extensions try, with the standard limits.
  public static BridgeSettings standard(
      String agentVersion, ExtensionOrigins origins, Clock clock) {
    return new BridgeSettings(agentVersion, PORTS, origins, BridgeLimits.STANDARD, clock);
  }
}
