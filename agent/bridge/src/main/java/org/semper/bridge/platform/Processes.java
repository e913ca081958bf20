package org.semper.bridge.platform;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs programs as processes of their own, for as long as a person is ready to look at a question of the platform's.
public final class Processes implements SystemTools {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String run(List<String> command) throws ToolFailed {
    try {
      Path output = Files.createTempFile("semper-tool", ".txt");
      try {
        int exit = exitCode(command, output);
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        if (exit != 0) {
          throw new ToolFailed(text.strip());
        }
        return text;
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new ToolFailed(String.valueOf(e.getMessage()));
    }
  }

  private static int exitCode(List<String> command, Path output) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(output.toFile()))
            .start();
    process.getOutputStream().close();
    try {
      if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new IOException(command.getFirst() + " did not end");
  }
}
