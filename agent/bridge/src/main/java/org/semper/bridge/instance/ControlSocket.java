package org.semper.bridge.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.semper.api.json.JsonRejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The agent's end of the socket for commands: a Unix domain socket with mode 0600 in the owner's runtime folder. One
/// connection carries one command and its answer.
final class ControlSocket implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

  private final Path path;
  private final ServerSocketChannel server;
  private final ControlCommands commands;

  private ControlSocket(Path path, ServerSocketChannel server, ControlCommands commands) {
    this.path = path;
    this.server = server;
    this.commands = commands;
  }

  /// The caller holds the lock, so a socket that is there is a dead agent's.
  static ControlSocket listen(Path path, ControlCommands commands) throws IOException {
    Files.deleteIfExists(path);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    if (Files.getFileStore(path.getParent()).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }
    ControlSocket socket = new ControlSocket(path, server, commands);
    Thread.ofPlatform().daemon().name("control").start(socket::accept);
    return socket;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(path);
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel connection = server.accept();
        Thread.ofVirtual().name("command").start(() -> serve(connection));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.warn("no command can be taken", e);
      }
    }
  }

  private void serve(SocketChannel connection) {
    try (connection) {
      ControlExchange exchange = new ControlExchange(connection);
      exchange.answer(commands);
    } catch (IOException | JsonRejected e) {
      LOG.warn("a command was not understood", e);
    }
  }

  /// Sends a command to the agent that listens there.
  static List<String> ask(Path path, String command, List<String> arguments)
      throws AgentNotRunning, CommandRefused {
    try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return new ControlExchange(connection).ask(command, arguments);
    } catch (IOException | JsonRejected e) {
      throw new AgentNotRunning();
    }
  }
}
