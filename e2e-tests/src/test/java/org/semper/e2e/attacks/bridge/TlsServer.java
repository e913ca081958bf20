package org.semper.e2e.attacks.bridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.semper.e2e.wire.RawTls;

/// A server on 127.0.0.1 that answers each request, as it came, with what the test wants, and remembers all of them.
final class TlsServer implements AutoCloseable {

  private static final int BACKLOG = 100;
  private static final int PATIENCE_MILLIS = 20_000;

  private final SSLServerSocket listener;
  private final UnaryOperator<String> answers;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private final Thread acceptor =
      Thread.ofPlatform().daemon().name("tls server").unstarted(this::accept);

  private TlsServer(SSLServerSocket listener, UnaryOperator<String> answers) {
    this.listener = listener;
    this.answers = answers;
  }

  /// @param port 0 for any free one
  /// @param answers to a request, head and content; the connection ends with each
  static TlsServer start(SSLContext context, int port, UnaryOperator<String> answers)
      throws IOException {
    SSLServerSocket listener =
        (SSLServerSocket)
            context.getServerSocketFactory().createServerSocket(port, BACKLOG, RawTls.loopback());
    TlsServer server = new TlsServer(listener, answers);
    server.acceptor.start();
    return server;
  }

  int port() {
    return listener.getLocalPort();
  }

  /// What has come, oldest first, byte for byte.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// Returns once the port is free: the kernel keeps it for as long as a thread still waits in accept.
  @Override
  public void close() throws IOException {
    listener.close();
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request = read(socket.getInputStream());
      if (!request.isEmpty()) {
        requests.add(request);
        socket
            .getOutputStream()
            .write(answers.apply(request).getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // A browser opens connections that it does not use, and ends those it does not trust.
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    while (!request.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      request.write(next);
    }
    String head = request.toString(StandardCharsets.ISO_8859_1);
    return head + new String(in.readNBytes(contentLength(head)), StandardCharsets.ISO_8859_1);
  }

  private static int contentLength(String head) {
    return head.lines()
        .map(line -> line.toLowerCase(Locale.ROOT))
        .filter(line -> line.startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring("content-length:".length()).strip()))
        .findFirst()
        .orElse(0);
  }
}
