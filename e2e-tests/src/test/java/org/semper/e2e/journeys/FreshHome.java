package org.semper.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.semper.app.Main;
import org.semper.bridge.instance.AgentNotRunning;
import org.semper.bridge.instance.RunningAgent;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.e2e.jvm.QuickJvm;
import org.semper.e2e.robot.RobotHands;

/// A HOME in which nothing of SEMPER is, and a terminal there.
///
/// @param path the home folder, in which the terminal is
/// @param display value of DISPLAY
record FreshHome(Path path, String display) {

  private static final Set<String> OPERATORS = Set.of("market", "authority", "bank");

  /// Makes it.
  static FreshHome in(Path folder, String display) throws IOException {
    Files.createDirectories(folder.resolve("run"));
    Files.setPosixFilePermissions(
        folder.resolve("run"), PosixFilePermissions.fromString("rwx------"));
    return new FreshHome(folder, display);
  }

  /// Types a command and waits for its end.
  ///
  /// @param command such as `./semper agent pair`; or of a program of the system
  /// @return what it printed
  String type(String command) throws IOException, InterruptedException {
    Process process = start(command);
    try (PrintWriter answers = new PrintWriter(process.outputWriter())) {
      answers.println("yes");
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
    return output;
  }

  /// Types a command that goes on.
  Process start(String command) throws IOException {
    ProcessBuilder builder =
        command.startsWith("./semper ")
            ? semper(Pattern.compile(" ").splitAsStream(command).toList())
            : new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    return builder.directory(path.toFile()).start();
  }

  /// Starts the agent, with hands at its windows.
  RobotHands startAgent() {
    return RobotHands.start(environment(), path.resolve("agent.log"), "run");
  }

  /// The port on which its agent listens.
  int port() throws IOException, AgentNotRunning {
    return RunningAgent.find(RuntimeFolder.of(environment(), System.getProperty("os.name"), path))
        .port();
  }

  private ProcessBuilder semper(List<String> words) {
    boolean operators = OPERATORS.contains(words.get(1));
    List<String> mainAndArguments = new ArrayList<>();
    mainAndArguments.add(
        operators ? org.semper.shop.command.Main.class.getName() : Main.class.getName());
    mainAndArguments.addAll(words.subList(words.get(1).equals("agent") ? 2 : 1, words.size()));
    return QuickJvm.builder(
        operators ? "market" : "command", environment(), List.of(), mainAndArguments);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOME", path.toString());
    environment.put("DISPLAY", display);
    environment.put("XDG_DATA_HOME", path.resolve(".local/share").toString());
    environment.put("XDG_CONFIG_HOME", path.resolve(".config").toString());
    environment.put("XDG_RUNTIME_DIR", path.resolve("run").toString());
    return environment;
  }
}
