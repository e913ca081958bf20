package org.semper.e2e.robot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the kernel tells about a process.
public record RunningProcess(long pid) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /// Open files and sockets.
  public int handles() throws IOException {
    try (Stream<Path> handles = Files.list(folder().resolve("fd"))) {
      return Math.toIntExact(handles.count());
    }
  }

  /// Waits until there are no more than this.
  public void awaitHandles(int most) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (handles() > most) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the process keeps %d handles".formatted(handles()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  public int threads() throws IOException {
    try (Stream<Path> threads = Files.list(folder().resolve("task"))) {
      return Math.toIntExact(threads.count());
    }
  }

  /// Bytes of the heap in use after a full collection.
  public long heap() throws IOException, InterruptedException {
    jcmd("GC.run");
    long kilobytes =
        jcmd("GC.heap_info")
            .lines()
            .filter(line -> line.contains("total"))
            .map(USED::matcher)
            .filter(Matcher::find)
            .mapToLong(used -> Long.parseLong(used.group(1)))
            .sum();
    if (kilobytes == 0) {
      throw new IOException("the process does not tell how much of its heap is used");
    }
    return kilobytes << 10;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(tool.toString(), Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(output);
    }
    return output;
  }

  private Path folder() {
    return Path.of("/proc", Long.toString(pid));
  }
}
