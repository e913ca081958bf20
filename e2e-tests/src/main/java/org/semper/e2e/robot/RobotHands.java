package org.semper.e2e.robot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.semper.e2e.jvm.QuickJvm;

/// An agent in a JVM of its own and the robot beside it. Every call waits for what it needs and throws an
/// [AssertionError] that says what was seen instead.
public final class RobotHands implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(60);

  private final Process process;
  private final PrintWriter instructions;
  private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(1);
  private final CompletableFuture<Boolean> running = new CompletableFuture<>();
  private final Path log;

  private RobotHands(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.instructions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    Thread.ofPlatform().daemon().name("agent's output").start(this::readOutput);
  }

  /// Starts the agent.
  ///
  /// @param environment replaces the variables of the same name, such as HOME and DISPLAY
  /// @param log file that gets what the agent prints
  /// @param arguments of the agent's command line
  public static RobotHands start(Map<String, String> environment, Path log, String... arguments) {
    List<String> mainAndArguments = new ArrayList<>(List.of(RobotMain.class.getName()));
    mainAndArguments.addAll(List.of(arguments));
    ProcessBuilder builder =
        QuickJvm.builder("agent", environment, List.of("-Duser.country=FR"), mainAndArguments);
    try {
      return new RobotHands(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Clicks what has this accessible name, once it shows and is enabled.
  public void click(String name) {
    tell("click", name);
  }

  /// Clicks like [#click].
  ///
  /// @return when the button was released, as [System#nanoTime] on this machine
  public long clickAt(String name) {
    return Long.parseLong(tell("click", name));
  }

  /// Clicks like [#click] what ends its question, and waits until it is off the screen. What was pressed has happened then:
  /// unlocked, sent, paid, closed.
  public void leave(String name) {
    tell("leave", name);
  }

  /// Ends a question by a key, such as `ESCAPE`, and waits like [#leave] until what has this accessible name is off the screen.
  public void leaveBy(String key, String name) {
    tell("leaveBy", key, name);
  }

  /// Lays the pointer on what has this accessible name, once it shows and is enabled.
  public void pointAt(String name) {
    tell("pointAt", name);
  }

  /// Clicks and types Enter and Space without looking, again and again, until something of this accessible name shows; and
  /// once more then.
  public void actBlindlyUntil(String name) {
    tell("blindly", name);
  }

  /// Waits until what has this accessible name is on the screen, enabled or not.
  ///
  /// @return when it was painted, as [System#nanoTime] on this machine
  public long appears(String name) {
    return Long.parseLong(tell("appears", name));
  }

  /// Waits until nothing of this accessible name shows.
  public void disappears(String name) {
    tell("disappears", name);
  }

  /// Waits until what has this accessible name shows and is enabled.
  public void waitFor(String name) {
    tell("waitFor", name);
  }

  /// Types into the field of this accessible name.
  public void type(String name, String text) {
    tell("type", name, text);
  }

  /// Presses a key, such as `ESCAPE`.
  public void key(String name) {
    tell("key", name);
  }

  /// Waits until the words are seen.
  ///
  /// @return the whole text they are part of
  public String see(String words) {
    return tell("see", words);
  }

  /// All that shows now, a line each; empty if no window of the agent's does.
  public String everythingSeen() {
    return tell("everything");
  }

  /// Process id of the agent.
  public long pid() {
    return process.pid();
  }

  /// Writes a picture of the window.
  public void picture(Path file) {
    tell("picture", file.toAbsolutePath().toString());
  }

  /// Waits until the agent says that it runs and browsers reach it.
  public void awaitRunning() {
    try {
      if (!running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the agent has ended; its log is " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the agent does not run; its log is " + log, e);
    }
  }

  @Override
  public void close() {
    instructions.close();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String tell(String word, String... arguments) {
    StringBuilder line = new StringBuilder(word).append('\t').append(PATIENCE.toMillis());
    for (String argument : arguments) {
      line.append('\t').append(argument);
    }
    instructions.println(line);
    String answer = await(PATIENCE.plus(GRACE), line.toString());
    String[] parts = answer.split("\t", 2);
    String text = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    if (!parts[0].equals("ok")) {
      throw new AssertionError(text + "\nThe agent's log is " + log);
    }
    return text;
  }

  private String await(Duration longest, String instruction) {
    try {
      String answer = answers.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        throw new AssertionError(
            "the robot did not answer: " + instruction + "; the agent's log is " + log);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private void readOutput() {
    try (BufferedReader output =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter file =
            new PrintWriter(
                Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(RobotMain.MARK)) {
          answers.offer(line.substring(RobotMain.MARK.length()));
        } else {
          file.println(line);
          if (line.startsWith("SEMPER is running")) {
            running.complete(true);
          }
        }
      }
      ended();
    } catch (IOException e) {
      ended();
    }
  }

  /// Whoever waits for an answer, and whoever asks from now on, learns that there is nobody left.
  private void ended() {
    running.complete(false);
    answers.offer(
        "failed\t"
            + Base64.getEncoder()
                .encodeToString("the agent has ended".getBytes(StandardCharsets.UTF_8)));
  }
}
