package org.semper.app.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.semper.app.agent.Agent;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.CommandRefused;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.bridge.instance.SingleInstance;

/// Who of several that start may be the agent. One that starts while another one does waits for the other to answer.
final class FirstOrOnly {

  /// As long as an agent may take from its lock to its first answer.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final RuntimeFolder folder;
  private final long tries;

  FirstOrOnly(RuntimeFolder folder, Duration patience) {
    this.folder = folder;
    this.tries = 1 + patience.dividedBy(PAUSE);
  }

  /// @return empty if another one runs; it was asked to come to the front
  /// @throws CommandFailed if another one has the right and does not answer
  Optional<SingleInstance> acquire() throws CommandFailed, IOException, InterruptedException {
    for (int i = 0; i < tries; i++) {
      Optional<SingleInstance> instance = SingleInstance.acquire(folder);
      if (instance.isPresent() || cameToTheFront()) {
        return instance;
      }
      Thread.sleep(PAUSE);
    }
    throw new CommandFailed(
        "another SEMPER has begun and does not answer: look for its window; if there is none, end"
            + " the process that holds "
            + folder.lock());
  }

  private boolean cameToTheFront() throws CommandFailed, IOException {
    try {
      RunningAgent.find(folder).askPromptly(Agent.COME_FORWARD);
      return true;
    } catch (AgentNotRunning e) {
      return false;
    } catch (CommandRefused e) {
      throw new CommandFailed(e);
    }
  }
}
