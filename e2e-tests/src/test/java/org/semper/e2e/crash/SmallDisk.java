package org.semper.e2e.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file system of its own, small enough to be filled: a tmpfs, which only root can mount.
final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTES = 8;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// Why there can be none here; empty if there can.
  static String whyNone() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? "" : "only root may mount a file system to fill";
  }

  static SmallDisk mount(Path folder) throws IOException {
    Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,mode=700", "t", folder);
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  /// Leaves no byte free.
  void fill() throws IOException {
    byte[] page = new byte[4096];
    try (OutputStream filler = Files.newOutputStream(filler())) {
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
    Files.deleteIfExists(filler());
  }

  void makeReadOnly() throws IOException {
    run("mount", "-o", "remount,ro", folder);
  }

  void makeWritable() throws IOException {
    run("mount", "-o", "remount,rw", folder);
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", folder);
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static void run(Object... command) throws IOException {
    List<String> words = List.of(command).stream().map(Object::toString).toList();
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", words) + ": " + said);
    }
  }
}
