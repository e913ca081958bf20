package org.semper.app.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.semper.bridge.platform.Processes;
import org.semper.bridge.platform.ToolFailed;

/// A file system of its own, to be filled or made read-only: a tmpfs, which only root can mount.
record SmallDisk(Path folder) implements AutoCloseable {

  static boolean isPossible() {
    return System.getProperty("user.name").equals("root");
  }

  static SmallDisk mount(Path folder) throws IOException, ToolFailed {
    Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "t", folder.toString());
    return new SmallDisk(folder);
  }

  /// Leaves no byte free.
  void fill() throws IOException {
    byte[] page = new byte[4096];
    try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
      while (true) {
        filler.write(page);
      }
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("space")) {
        throw e;
      }
    }
  }

  /// Makes room again.
  void free() throws IOException {
    Files.delete(folder.resolve("filler"));
  }

  void makeReadOnly() throws ToolFailed {
    run("mount", "-o", "remount,ro", folder.toString());
  }

  @Override
  public void close() throws ToolFailed {
    run("umount", "--lazy", folder.toString());
  }

  private static void run(String... command) throws ToolFailed {
    new Processes().run(List.of(command));
  }
}
