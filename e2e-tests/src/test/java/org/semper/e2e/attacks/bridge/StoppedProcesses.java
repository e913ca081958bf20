package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Processes that the kernel gives no time, as those of a computer that sleeps. Closing it wakes them.
///
/// @param ids of the processes
record StoppedProcesses(List<Long> ids) implements AutoCloseable {

  /// @param agent its process id
  /// @param browser what the name of the browser's program ends with; those are meant that this test started
  static StoppedProcesses of(long agent, String browser) throws IOException {
    Stream<Long> browsers =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().command().orElse("").endsWith(browser))
            .map(ProcessHandle::pid);
    StoppedProcesses stopped =
        new StoppedProcesses(Stream.concat(Stream.of(agent), browsers).toList());
    stopped.signal("-STOP");
    return stopped;
  }

  @Override
  public void close() throws IOException {
    signal("-CONT");
  }

  private void signal(String name) throws IOException {
    List<String> command = new ArrayList<>(List.of("kill", name));
    ids.forEach(id -> command.add(Long.toString(id)));
    try {
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IOException("not all processes could be sent " + name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + name + " was sent", e);
    }
  }
}
