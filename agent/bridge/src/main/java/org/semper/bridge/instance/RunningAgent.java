package org.semper.bridge.instance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The agent that runs for this user, as the command line and a second start see it.
public final class RunningAgent {

  private static final Duration PROMPTLY = Duration.ofSeconds(5);

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

  /// Waits until its process has ended, or as long as that; for an agent that has answered and was told to stop.
  public void awaitEnd(Duration longest) throws InterruptedException {
    Optional<ProcessHandle> process = ProcessHandle.of(file.pid());
    if (process.isEmpty()) {
      return;
    }
    try {
      process.get().onExit().get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // It holds its lock still, and that is for the caller to find out.
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process cannot be waited for", e);
    }
  }

  /// Asks for what every agent does at once.
  ///
  /// @throws AgentNotRunning also if it does not answer within five seconds
  public List<String> askPromptly(String command) throws AgentNotRunning, CommandRefused {
    FutureTask<List<String>> answer = new FutureTask<>(() -> ask(command));
    Thread.ofPlatform().daemon().name("asking").start(answer);
    try {
      return answer.get(PROMPTLY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new AgentNotRunning();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AgentNotRunning();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CommandRefused refused) {
        throw refused;
      }
      throw new AgentNotRunning();
    }
  }
}
