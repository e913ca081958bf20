package org.semper.e2e.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.semper.app.Main;
import org.semper.e2e.jvm.QuickJvm;

/// The agent's command line, run as a person at a terminal would.
final class AgentCommand {

  private AgentCommand() {}

  static String run(Map<String, String> environment, String... arguments) {
    List<String> mainAndArguments = new ArrayList<>(List.of(Main.class.getName()));
    mainAndArguments.addAll(List.of(arguments));
    ProcessBuilder builder = QuickJvm.builder("command", environment, List.of(), mainAndArguments);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", arguments) + " failed:\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
