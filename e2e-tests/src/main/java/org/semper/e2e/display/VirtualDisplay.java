package org.semper.e2e.display;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An X display of its own (Xvfb) with a window manager (openbox), so that windows have a place, a focus and a pointer that
/// nobody else moves.
public final class VirtualDisplay implements AutoCloseable {

  private final Process server;
  private final Process windowManager;
  private final String name;

  private VirtualDisplay(Process server, Process windowManager, String name) {
    this.server = server;
    this.windowManager = windowManager;
    this.name = name;
  }

  /// Starts display and window manager and waits until the display answers.
  ///
  /// @param logs folder for what both print
  /// @throws IOException if Xvfb or openbox is not installed or does not start
  public static VirtualDisplay start(Path logs) throws IOException {
    Process server =
        new ProcessBuilder(
                List.of(
                    "Xvfb",
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1400x1000x24",
                    "-nolisten",
                    "tcp",
                    "-noreset"))
            .redirectError(logs.resolve("xvfb.log").toFile())
            .start();
    String name = ":" + readNumber(server);
    ProcessBuilder openbox =
        new ProcessBuilder("openbox")
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve("openbox.log").toFile());
    openbox.environment().put("DISPLAY", name);
    return new VirtualDisplay(server, openbox.start(), name);
  }

  /// Value for the environment variable DISPLAY, such as `:99`.
  public String name() {
    return name;
  }

  @Override
  public void close() {
    stop(windowManager);
    stop(server);
  }

  private static String readNumber(Process server) throws IOException {
    BufferedReader output =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
    String number = output.readLine();
    if (number == null) {
      throw new IOException("Xvfb ended before it had a display");
    }
    return number.strip();
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      process.getInputStream().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
