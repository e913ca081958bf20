package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The clock of the agent's computer, as somebody sets it while the agent runs: libfaketime stands between the agent's process
/// and the kernel. How long something takes is measured as before.
///
/// @param library libfaketime
/// @param setting file that says how far the clock is off
record ComputerClock(Path library, Path setting) {

  private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"));

  /// A clock that is right.
  ///
  /// @param folder for the setting
  /// @return empty where libfaketime is not installed
  static Optional<ComputerClock> in(Path folder) throws IOException {
    Optional<Path> library = installed();
    if (library.isEmpty()) {
      return Optional.empty();
    }
    ComputerClock clock = new ComputerClock(library.get(), folder.resolve("clock"));
    clock.set(Duration.ZERO);
    return Optional.of(clock);
  }

  /// What a process that goes by it has in its environment. Without the last, every thread of a JVM that waits for some time would
  /// wait for none, again and again.
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", setting.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "DONT_FAKE_MONOTONIC", "1",
        "NO_FAKE_STAT", "1",
        "FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }

  /// Sets it.
  ///
  /// @param ahead of the right time; negative if behind
  void set(Duration ahead) throws IOException {
    Path next = setting.resolveSibling("clock.next");
    Files.writeString(next, "%+d".formatted(ahead.toSeconds()));
    Files.move(next, setting, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Optional<Path> installed() throws IOException {
    for (Path folder : LIBRARIES.stream().filter(Files::isDirectory).toList()) {
      try (Stream<Path> found =
          Files.find(folder, 3, (path, _) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
        Optional<Path> library = found.findFirst();
        if (library.isPresent()) {
          return library;
        }
      }
    }
    return Optional.empty();
  }
}
