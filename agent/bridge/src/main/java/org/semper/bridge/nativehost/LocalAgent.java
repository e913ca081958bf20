package org.semper.bridge.nativehost;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.semper.bridge.instance.RuntimeFolder;

/// The agent of this user, as somebody sees it who may only look and start it. What a crashed agent left behind does not
/// pass for one: it counts as running only if it answers itself.
final class LocalAgent {

  private static final int MAX_BYTES = 4096;
  private static final byte[] STATUS =
      "{\"command\":\"status\",\"arguments\":[]}".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PORT = Pattern.compile("port ([1-9][0-9]{0,4})");
  private static final int LAST_PORT = 65_535;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /// Cuts the agent off from the browser that started it, where the platform has it (util-linux).
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final RuntimeFolder folder;
  private final Path launcher;

  /// @param launcher program that starts an agent
  LocalAgent(RuntimeFolder folder, Path launcher) {
    this.folder = folder;
    this.launcher = launcher;
  }

  AgentState state() {
    try {
      return new AgentState.Running(port(askPromptly(control())));
    } catch (IOException | NotUnderstood e) {
      return isLocked() ? new AgentState.Starting() : new AgentState.Stopped();
    }
  }

  /// Starts one if there is none. Of several that are started at once all but one end by themselves.
  ///
  /// @return the state before, or that it is starting now
  AgentState start() {
    AgentState before = state();
    if (!(before instanceof AgentState.Stopped)) {
      return before;
    }
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.add(launcher.toString());
    command.add("run");
    try {
      new ProcessBuilder(command)
          .redirectInput(Redirect.DISCARD.file())
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return new AgentState.Starting();
    } catch (IOException e) {
      return before;
    }
  }

  private Path control() throws IOException, NotUnderstood {
    try (InputStream file = Files.newInputStream(folder.runtimeFile())) {
      FlatJson json = FlatJson.parse(readAll(file));
      return Path.of(json.text("control").orElseThrow(NotUnderstood::new));
    } catch (InvalidPathException e) {
      throw new NotUnderstood();
    }
  }

  /// An agent that hangs takes the question and does not answer.
  private static FlatJson askPromptly(Path control) throws IOException, NotUnderstood {
    FutureTask<FlatJson> answer = new FutureTask<>(() -> ask(control));
    Thread.ofPlatform().daemon().start(answer);
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new NotUnderstood();
    } catch (TimeoutException e) {
      throw new IOException("no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("no answer", e);
    }
  }

  private static FlatJson ask(Path control) throws IOException, NotUnderstood {
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(control))) {
      connection.write(ByteBuffer.wrap(STATUS));
      connection.shutdownOutput();
      return FlatJson.parse(readAll(Channels.newInputStream(connection)));
    }
  }

  private static int port(FlatJson answer) throws NotUnderstood {
    List<String> lines = answer.texts("lines");
    Matcher port = PORT.matcher(lines.isEmpty() ? "" : lines.getFirst());
    if (!port.matches() || Integer.parseInt(port.group(1)) > LAST_PORT) {
      throw new NotUnderstood();
    }
    return Integer.parseInt(port.group(1));
  }

  private static byte[] readAll(InputStream in) throws IOException, NotUnderstood {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new NotUnderstood();
    }
    return bytes;
  }

  /// An agent holds the lock from before it listens until its process ends.
  private boolean isLocked() {
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
