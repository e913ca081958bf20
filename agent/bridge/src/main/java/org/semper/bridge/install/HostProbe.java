package org.semper.bridge.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.semper.bridge.nativehost.OurExtension;

/// Asks an installed native messaging host where the agent is, as a browser does for our extension.
public final class HostProbe {

  private static final byte[] QUESTION = "{\"ask\":\"locate\"}".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_BYTES = 4096;
  private static final int PATIENCE = 10;

  private HostProbe() {}

  /// @param host the program that manifests point at
  public static boolean answers(Path host) {
    try {
      Process process =
          new ProcessBuilder(host.toString(), OurExtension.CHROMIUM_CALLER)
              .redirectError(Redirect.DISCARD)
              .start();
      try {
        return ask(process) && process.waitFor(PATIENCE, TimeUnit.SECONDS);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The host itself gives up after a while, so reading ends.
  private static boolean ask(Process process) throws IOException {
    try (OutputStream in = process.getOutputStream();
        InputStream out = process.getInputStream()) {
      in.write(
          ByteBuffer.allocate(Integer.BYTES + QUESTION.length)
              .order(ByteOrder.nativeOrder())
              .putInt(QUESTION.length)
              .put(QUESTION)
              .array());
      in.flush();
      byte[] answer = out.readNBytes(MAX_BYTES);
      return new String(answer, StandardCharsets.US_ASCII).contains("{\"state\":");
    }
  }
}
