package org.semper.bridge.instance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The commands a running agent takes, by name.
///
/// @param byName such as `status`
public record ControlCommands(Map<String, ControlCommand> byName) {

  public ControlCommands {
    byName = Map.copyOf(byName);
  }

  /// Both; the other's where a name is in both.
  public ControlCommands with(ControlCommands other) {
    Map<String, ControlCommand> all = new HashMap<>(byName);
    all.putAll(other.byName);
    return new ControlCommands(all);
  }

  /// The same, each announced before it is carried out.
  public ControlCommands announcedTo(Runnable listener) {
    Map<String, ControlCommand> all = new HashMap<>();
    byName.forEach((name, command) ->
        all.put(
            name,
            arguments -> {
              listener.run();
              return command.run(arguments);
            }));
    return new ControlCommands(all);
  }

  /// Carries one out, as the control socket does.
  ///
  /// @return lines to print
  public List<String> run(String name, List<String> arguments) throws CommandRefused {
    ControlCommand command = byName.get(name);
    if (command == null) {
      throw new CommandRefused("the agent does not know this command");
    }
    return command.run(arguments);
  }
}
