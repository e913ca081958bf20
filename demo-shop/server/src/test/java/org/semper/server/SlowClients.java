package org.semper.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// Clients of one server that send a byte now and then, or do not read, until the server has enough of them.
public final class SlowClients implements AutoCloseable {

  private static final int PERIOD_MILLIS = 250;
  private static final int PATIENCE_SECONDS = 120;
  private static final int SMALL_WINDOW = 4096;

  /// What they are slow at.
  public enum Slowness {
    HEADERS,
    BODY,
    READING
  }

  private final List<Client> clients = new ArrayList<>();
  private final ScheduledExecutorService dribble = Executors.newSingleThreadScheduledExecutor();

  private SlowClients() {}

  /// Opens so many, whose requests are all under way when this returns.
  ///
  /// @param request method and path, such as `POST /orders`; for slow readers a `GET`
  /// @param root of the server's certificate
  public static SlowClients open(
      int count, Slowness slowness, String host, int port, String request, X509Certificate root)
      throws IOException, GeneralSecurityException {
    SSLContext tls = trusting(root);
    SlowClients slow = new SlowClients();
    for (int n = 0; n < count; n++) {
      slow.clients.add(new Client(socket(port, tls), slowness, begun(slowness, host, request)));
    }
    slow.clients.forEach(Client::listen);
    var _ =
        slow.dribble.scheduleWithFixedDelay(
            () -> slow.clients.forEach(Client::dribble),
            PERIOD_MILLIS,
            PERIOD_MILLIS,
            TimeUnit.MILLISECONDS);
    return slow;
  }

  /// Waits until the server ended every one.
  ///
  /// @return what each received before its end; empty where the connection was only closed
  public List<String> ended() throws Exception {
    List<String> received = new ArrayList<>();
    for (Client client : clients) {
      received.add(client.received.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return received;
  }

  @Override
  public void close() throws IOException {
    dribble.shutdownNow();
    for (Client client : clients) {
      client.socket.close();
    }
  }

  private static SSLContext trusting(X509Certificate root)
      throws IOException, GeneralSecurityException {
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("root", root);
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(roots);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static SSLSocket socket(int port, SSLContext tls) throws IOException {
    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket();
    socket.setReceiveBufferSize(SMALL_WINDOW);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.startHandshake();
    return socket;
  }

  private static String begun(Slowness slowness, String host, String request) {
    String head = request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n";
    return switch (slowness) {
      case HEADERS -> head + "X-Slow: ";
      case BODY -> head + "Content-Length: 50000\r\n\r\n";
      case READING -> head + "\r\n";
    };
  }

  private static final class Client {

    private final SSLSocket socket;
    private final CompletableFuture<String> received = new CompletableFuture<>();
    private final Slowness slowness;

    Client(SSLSocket socket, Slowness slowness, String begun) throws IOException {
      this.socket = socket;
      this.slowness = slowness;
      socket.getOutputStream().write(begun.getBytes(US_ASCII));
      socket.getOutputStream().flush();
    }

    void dribble() {
      if (received.isDone()) {
        return;
      }
      try {
        socket.getOutputStream().write(' ');
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // whoever listens sees the end, and the last words
        if (slowness == Slowness.READING) {
          received.complete("");
        }
      }
    }

    void listen() {
      if (slowness != Slowness.READING) {
        var _ = Thread.ofVirtual().start(() -> received.complete(everything()));
      }
    }

    private String everything() {
      StringBuilder text = new StringBuilder();
      byte[] piece = new byte[SMALL_WINDOW];
      try {
        InputStream in = socket.getInputStream();
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
          text.append(new String(piece, 0, read, US_ASCII));
        }
      } catch (IOException e) {
        // reset: closed as well
      }
      return text.toString();
    }
  }
}
