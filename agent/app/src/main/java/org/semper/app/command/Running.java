package org.semper.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.semper.api.text.TerminalText;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;

/// The agent that runs for this user, asked from the command line.
final class Running {

  private Running() {}

  static RuntimeFolder folder() {
    return RuntimeFolder.of(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  static RunningAgent agent() throws IOException, AgentNotRunning {
    return RunningAgent.find(folder());
  }

  /// Asks one thing and prints the answer.
  ///
  /// @return exit status
  static int ask(PrintWriter out, String command, String... arguments)
      throws CommandFailed, IOException {
    answer(command, arguments).forEach(out::println);
    out.flush();
    return 0;
  }

  /// Asks one thing.
  ///
  /// @return lines that are safe to print
  static List<String> answer(String command, String... arguments)
      throws CommandFailed, IOException {
    try {
      return agent().ask(command, arguments).stream().map(TerminalText::line).toList();
    } catch (AgentNotRunning e) {
      throw new CommandFailed("SEMPER is not running; start it with: ./semper agent run");
    } catch (CommandRefused e) {
      throw new CommandFailed(e);
    }
  }
}
