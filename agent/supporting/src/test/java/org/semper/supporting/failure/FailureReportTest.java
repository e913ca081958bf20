package org.semper.supporting.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailureReportTest {

  @TempDir private Path folder;

  @Test
  void shows_threads_and_the_last_words_of_processes() throws Exception {
    Path log = folder.resolve("agent.log");
    Process process =
        new ProcessBuilder("sh", "-c", "echo the last words; exec sleep 60")
            .redirectOutput(log.toFile())
            .start();
    try {
      while (Files.size(log) == 0) {
        Thread.onSpinWait();
      }
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      new FailureReport(new PrintStream(printed, true, StandardCharsets.UTF_8)).report("A.test");

      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains(
              "when A.test failed",
              "\"" + Thread.currentThread().getName() + "\"",
              "shows_threads_and_the_last_words_of_processes",
              log.toRealPath().toString(),
              "the last words");
    } finally {
      process.destroyForcibly();
    }
  }
}
