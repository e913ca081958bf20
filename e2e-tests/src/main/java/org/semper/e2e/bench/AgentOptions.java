package org.semper.e2e.bench;

import java.nio.file.Path;
import java.util.List;

/// Options of the JVM as the launcher starts the agent with them.
final class AgentOptions {

  private static final Path OPTIONS = Path.of("agent", "app", "agent.options");

  private AgentOptions() {}

  /// @param classes file that keeps the classes from the end of the first run on
  static List<String> with(Path classes) {
    return List.of(
        "@" + OPTIONS, "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classes);
  }
}
