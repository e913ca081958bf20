package org.semper.e2e.attacks.bridge;

import java.util.List;
import java.util.Set;

/// The agent's deals in which something was signed.
final class Ordered {

  private static final Set<String> NOTHING_SIGNED =
      Set.of("OFFERED", "EXPIRED", "REJECTED", "ABORTED");

  private Ordered() {}

  /// Those of the owner's list, as its command line has them.
  static List<String> deals(AttackedAgent agent) {
    return agent.ask("deals").stream()
        .filter(line -> !NOTHING_SIGNED.contains(line.split(" {2}", -1)[2]))
        .toList();
  }
}
