package org.semper.bridge.nativehost;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.semper.bridge.instance.RuntimeFolder;

/// The host as browsers start it: a process with nothing but this module's classes.
///
/// @param runtime `$XDG_DATA_HOME` and `$XDG_RUNTIME_DIR`
/// @param launcher what it starts agents with
record HostProcess(Path runtime, Path launcher) {

  /// @param answer without its length; empty if there was none
  record Ended(int status, String answer) {}

  RuntimeFolder folder() {
    return new RuntimeFolder(runtime.resolve("semper").resolve("run"), runtime.resolve("semper"));
  }

  /// Asks as our extension in Chromium does.
  Ended ask(String message) throws IOException, InterruptedException {
    return run(framed(message), OurExtension.CHROMIUM_CALLER);
  }

  Ended run(byte[] input, String... caller) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-Dos.name=Linux",
            "-cp",
            Path.of("target/classes").toAbsolutePath().toString(),
            NativeHost.class.getName(),
            launcher.toString()));
    command.addAll(List.of(caller));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("XDG_DATA_HOME", runtime.toString());
    builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      // It ended without reading, as it may.
    }
    byte[] output = process.getInputStream().readAllBytes();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the host does not end");
    }
    return new Ended(process.exitValue(), unframed(output));
  }

  static byte[] framed(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    return framed(bytes.length, bytes);
  }

  static byte[] framed(int length, byte[] bytes) {
    return ByteBuffer.allocate(4 + bytes.length)
        .order(ByteOrder.nativeOrder())
        .putInt(length)
        .put(bytes)
        .array();
  }

  private static String unframed(byte[] output) {
    if (output.length == 0) {
      return "";
    }
    int length = ByteBuffer.wrap(output).order(ByteOrder.nativeOrder()).getInt();
    if (length != output.length - 4) {
      throw new AssertionError("the length is not that of the message");
    }
    return new String(output, 4, length, StandardCharsets.UTF_8);
  }
}
