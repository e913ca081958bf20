package org.semper.bridge.platform;

import java.util.List;

/// Programs of the platform, run for the owner. They get no input, so none can ask for a password on the terminal.
@FunctionalInterface
public interface SystemTools {

  /// @param command the program and its arguments, each as it stands
  /// @return what it printed, both streams together
  /// @throws ToolFailed if it did not succeed, did not start or did not end
  String run(List<String> command) throws ToolFailed;
}
