package org.semper.supporting.crypto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs another maker's program and collects what it says.
record Program(Path folder) {

  private static final int SECONDS = 120;

  /// Runs to the end and gives exit status and output, standard error included.
  Outcome run(byte[] input, List<String> command) throws IOException, InterruptedException {
    Path in = Files.createTempFile(folder, "in", ".txt");
    Path out = Files.createTempFile(folder, "out", ".txt");
    Files.write(in, input);
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, command.getFirst() + " is not installed");
      throw e;
    }
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }

  Outcome run(String... command) throws IOException, InterruptedException {
    return run(new byte[0], List.of(command));
  }

  record Outcome(int status, String output) {}
}
