package org.semper.bridge;

import java.time.Clock;
import java.util.List;
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

  public BridgeSettings {
    ports = List.copyOf(ports);
  }

  /// On the agent's own ports, with the standard limits.
  public static BridgeSettings standard(
      String agentVersion, ListenerPorts ports, ExtensionOrigins origins, Clock clock) {
    return new BridgeSettings(agentVersion, ports.all(), origins, BridgeLimits.STANDARD, clock);
  }
}
