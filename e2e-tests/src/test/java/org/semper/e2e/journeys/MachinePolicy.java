package org.semper.e2e.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// A policy of this machine's browsers, for as long as a test lasts; afterwards everything is as it was.
final class MachinePolicy implements AutoCloseable {

  private final Path file;
  private final Optional<byte[]> before;
  private final Deque<Path> made = new ArrayDeque<>();

  private MachinePolicy(Path file) throws IOException {
    this.file = file;
    this.before = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /// @param file where the browser reads it; its folders are made if need be
  static MachinePolicy write(Path file, String json) throws IOException {
    MachinePolicy policy = new MachinePolicy(file);
    try {
      policy.makeFolder(file.getParent());
      Files.writeString(file, json);
      return policy;
    } catch (IOException e) {
      policy.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (before.isPresent()) {
      Files.write(file, before.get());
      return;
    }
    Files.deleteIfExists(file);
    for (Path folder : made) {
      Files.deleteIfExists(folder);
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      made.push(folder);
    }
  }
}
