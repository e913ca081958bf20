package org.semper.bridge.instance;

import java.util.List;

/// Something the owner can ask a running agent from the command line.
@FunctionalInterface
public interface ControlCommand {

  /// @return lines to print
  /// @throws CommandRefused if it cannot be done; nothing changed
  List<String> run(List<String> arguments) throws CommandRefused;
}
