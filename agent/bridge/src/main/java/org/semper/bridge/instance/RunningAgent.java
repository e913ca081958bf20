package org.semper.bridge.instance;

import java.io.IOException;
import java.util.List;

/// The agent that runs for this user, as the command line and a second start see it.
public final class RunningAgent {

  private final RuntimeFile file;

  private RunningAgent(RuntimeFile file) {
    this.file = file;
  }

  /// @throws AgentNotRunning if nothing says that one runs
  public static RunningAgent find(RuntimeFolder folder) throws IOException, AgentNotRunning {
    return new RunningAgent(RuntimeFile.read(folder).orElseThrow(AgentNotRunning::new));
  }

  /// @return the bridge's, as the agent announced it
  public int port() {
    return file.port();
  }

  /// @param arguments as the command wants them
  /// @return lines to print
  /// @throws AgentNotRunning if it announced itself and does not answer, as after a crash
  public List<String> ask(String command, String... arguments)
      throws AgentNotRunning, CommandRefused {
    return ControlSocket.ask(file.control(), command, List.of(arguments));
  }
}
