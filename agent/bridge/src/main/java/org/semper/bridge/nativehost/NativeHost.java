package org.semper.bridge.nativehost;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.semper.bridge.instance.RuntimeFolder;

/// The program that browsers start to reach `org.semper.agent` (native messaging of Chromium and Firefox): one request on
/// standard input, one answer on standard output, each a length of 4 bytes in the machine's order and a JSON object.
///
/// Who is not our extension, or asks anything but [Ask], gets nothing, and exit status 1. Nothing here takes longer than
/// five seconds.
public final class NativeHost {

  /// By which extensions ask for it.
  public static final String NAME = "org.semper.agent";

  private static final int MAX_BYTES = 4096;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int REFUSED = 1;

  private NativeHost() {}

  /// @param arguments the agent's launcher, then what the browser says
  public static void main(String[] arguments) throws InterruptedException {
    AtomicInteger status = new AtomicInteger(REFUSED);
    Thread.ofPlatform().daemon().start(() -> status.set(answer(List.of(arguments)))).join(PATIENCE);
    Runtime.getRuntime().halt(status.get());
  }

  private static int answer(List<String> arguments) {
    if (arguments.isEmpty() || !OurExtension.calls(arguments.subList(1, arguments.size()))) {
      return REFUSED;
    }
    RuntimeFolder folder =
        RuntimeFolder.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      exchange(in, out, new LocalAgent(folder, Path.of(arguments.getFirst())));
      return 0;
    } catch (IOException | NotUnderstood e) {
      return REFUSED;
    }
  }

  /// Answers one request.
  static void exchange(InputStream in, OutputStream out, LocalAgent agent)
      throws IOException, NotUnderstood {
    AgentState state =
        switch (Ask.parse(receive(in))) {
          case LOCATE, STATUS -> agent.state();
          case START -> agent.start();
        };
    byte[] message = state.toJson().getBytes(StandardCharsets.US_ASCII);
    out.write(
        ByteBuffer.allocate(Integer.BYTES + message.length)
            .order(ByteOrder.nativeOrder())
            .putInt(message.length)
            .put(message)
            .array());
    out.flush();
  }

  private static byte[] receive(InputStream in) throws IOException, NotUnderstood {
    byte[] head = exactly(in, Integer.BYTES);
    int length = ByteBuffer.wrap(head).order(ByteOrder.nativeOrder()).getInt();
    if (length < 1 || length > MAX_BYTES) {
      throw new NotUnderstood();
    }
    return exactly(in, length);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the message is cut off");
    }
    return bytes;
  }
}
