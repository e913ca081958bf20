package org.semper.e2e.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.semper.e2e.jvm.QuickJvm;

/// A JVM of its own, started as the launcher starts the agent.
final class Program implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(500);

  /// So many looks in a row must find no more memory.
  private static final int SETTLED = 4;

  private final Process process;
  private final BufferedReader output;
  private final long begin;

  private Program(Process process, long begin) {
    this.process = process;
    this.begin = begin;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// @param kind runs of the same kind share an archive of their classes
  /// @param mainAndArguments class and its arguments
  static Program start(Map<String, String> environment, String kind, String... mainAndArguments)
      throws IOException {
    ProcessBuilder builder =
        QuickJvm.builder(kind, environment, List.of(), List.of(mainAndArguments));
    long begin = System.nanoTime();
    return new Program(builder.start(), begin);
  }

  /// Waits for a line of its output that begins like this.
  ///
  /// @return time since its start, in nanoseconds
  long says(String words) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(words)) {
        return age();
      }
    }
    throw new IOException("the program ended without saying " + words);
  }

  /// Time since its start, in nanoseconds.
  long age() {
    return System.nanoTime() - begin;
  }

  long pid() {
    return process.pid();
  }

  /// Resident memory in bytes, once it does not grow any more.
  long settledMemory() throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    long most = 0;
    for (int same = 0; same < SETTLED && System.nanoTime() < end; same++) {
      LockSupport.parkNanos(LOOK.toNanos());
      long now = residentMemory();
      if (now > most) {
        most = now;
        same = 0;
      }
    }
    return residentMemory();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      output.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long residentMemory() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    throw new IOException("the program has ended");
  }
}
