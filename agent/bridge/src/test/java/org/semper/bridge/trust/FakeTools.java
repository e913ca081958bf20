package org.semper.bridge.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.semper.bridge.platform.SystemTools;
import org.semper.bridge.platform.ToolFailed;

/// Programs of a platform that is not here: notes what they are run with, and prints what they are told to.
final class FakeTools implements SystemTools {

  final List<List<String>> commands = new ArrayList<>();
  private final Map<String, String> printed;

  /// @param printed by the first argument; those that are not in it fail
  FakeTools(Map<String, String> printed) {
    this.printed = printed;
  }

  @Override
  public String run(List<String> command) throws ToolFailed {
    commands.add(command);
    String answer = printed.get(command.get(1));
    if (answer == null) {
      throw new ToolFailed("not found");
    }
    return answer;
  }
}
