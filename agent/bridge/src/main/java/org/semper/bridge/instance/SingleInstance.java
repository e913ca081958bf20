package org.semper.bridge.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.semper.supporting.crypto.OwnerOnlyFile;

/// The right to be this user's only agent, held by a lock on a file. The operating system takes the lock back when the
/// process ends, however it ends; what a crashed agent left beside it is replaced.
public final class SingleInstance implements AutoCloseable {

  /// Longest path of a socket that every platform binds (sockaddr_un), in bytes.
  private static final int MAX_SOCKET_PATH = 100;

  private final RuntimeFolder folder;
  private final FileChannel channel;
  private @Nullable ControlSocket control;

  private SingleInstance(RuntimeFolder folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// @return empty if another agent of this user runs
  public static Optional<SingleInstance> acquire(RuntimeFolder folder) throws IOException {
    FileChannel channel =
        OwnerOnlyFile.open(
            folder.lock(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    if (isLocked(channel)) {
      return Optional.of(new SingleInstance(folder, channel));
    }
    channel.close();
    return Optional.empty();
  }

  /// Whether an agent has the right; looking makes no file. A moment's lock of its own is all it takes, for which an agent that
  /// starts waits.
  public static boolean isHeld(RuntimeFolder folder) throws IOException {
    if (!Files.exists(folder.lock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
      return !isLocked(channel);
    }
  }

  /// Says where the agent is and listens for commands.
  ///
  /// @param port of the bridge
  public void announce(int port, ControlCommands commands) throws IOException {
    OwnerOnlyFile.createFolder(folder.sockets());
    ControlSocket socket = ControlSocket.listen(socketPath(), commands);
    control = socket;
    new RuntimeFile(port, ProcessHandle.current().pid(), socket.path()).write(folder);
  }

  /// Removes what says that the agent runs, and gives the right back.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder.runtimeFile());
    if (control != null) {
      control.close();
      removeIfTemporary(control.path().getParent());
    }
    channel.close();
  }

  /// Takes away all that says an agent was ever here, what a crashed one left included, and gives the right back.
  public void vanish() throws IOException {
    close();
    Files.deleteIfExists(folder.socket());
    Files.deleteIfExists(folder.lock());
    for (Path left : List.of(folder.sockets(), folder.path())) {
      try {
        Files.deleteIfExists(left);
      } catch (DirectoryNotEmptyException e) {
        throw new IOException("Something that is not SEMPER's is in " + left, e);
      }
    }
  }

  private Path socketPath() throws IOException {
    Path usual = folder.socket().toAbsolutePath();
    return usual.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_SOCKET_PATH
        ? usual
        : Files.createTempDirectory("semper").resolve("control.sock");
  }

  private void removeIfTemporary(@Nullable Path socketFolder) throws IOException {
    if (socketFolder != null && !socketFolder.equals(folder.sockets().toAbsolutePath())) {
      Files.deleteIfExists(socketFolder);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
