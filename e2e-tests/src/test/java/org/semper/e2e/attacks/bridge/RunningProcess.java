package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// What the kernel tells about a process.
record RunningProcess(long pid) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(100);

  /// Open files and sockets.
  int handles() throws IOException {
    try (Stream<Path> handles = Files.list(folder().resolve("fd"))) {
      return Math.toIntExact(handles.count());
    }
  }

  /// Waits until there are no more than this.
  void awaitHandles(int most) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (handles() > most) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the process keeps %d handles".formatted(handles()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private Path folder() {
    return Path.of("/proc", Long.toString(pid));
  }
}
