package org.semper.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.semper.app.Main;
import org.semper.bridge.instance.RuntimeFolder;
import org.semper.supporting.access.DataFolders;

/// The command line as a process of its own, in a home of its own.
///
/// @param home of the owner
/// @param disk where everything it keeps is
record CommandProcess(Path home, Path disk) {

  CommandProcess(Path home) {
    this(home, home);
  }

  /// @param out what it printed
  /// @param error what it said to standard error
  record Ended(int status, String out, String error) {}

  DataFolders folders() {
    return new DataFolders(
        disk.resolve("data").resolve("semper"), disk.resolve("config").resolve("semper"));
  }

  /// Where it believes its launcher to be.
  Path launcher() {
    return home.resolve("checkout/semper");
  }

  RuntimeFolder runtime() {
    return RuntimeFolder.of(
        Map.of(
            "XDG_DATA_HOME", disk.resolve("data").toString(),
            "XDG_RUNTIME_DIR", disk.resolve("run").toString()),
        "Linux",
        home);
  }

  /// Starts an agent and waits until it says that it runs.
  Process agent() throws IOException {
    Files.createDirectories(home);
    Path out = Files.createTempFile(home, "out", "");
    Process agent = builder("run").redirectOutput(out.toFile()).start();
    BufferedReader lines = agent.errorReader();
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("SEMPER is running")) {
        Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
        return agent;
      }
    }
    throw new AssertionError("the agent ended: " + said);
  }

  /// Runs to the end; nobody answers what it asks.
  Ended run(String... arguments) throws IOException, InterruptedException {
    Files.createDirectories(home);
    Path out = Files.createTempFile(home, "out", "");
    Path error = Files.createTempFile(home, "error", "");
    Process process = start(out, error, arguments);
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the command does not end: " + String.join(" ", arguments));
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(error));
  }

  private Process start(Path out, Path error, String... arguments) throws IOException {
    return builder(arguments).redirectOutput(out.toFile()).redirectError(error.toFile()).start();
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.home=" + home,
            "-Dos.name=Linux",
            "-Dsemper.launcher=" + launcher(),
            "-Dstdout.encoding=" + StandardCharsets.UTF_8,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_DATA_HOME", disk.resolve("data").toString());
    builder.environment().put("XDG_CONFIG_HOME", disk.resolve("config").toString());
    builder.environment().put("XDG_RUNTIME_DIR", disk.resolve("run").toString());
    return builder;
  }
}
