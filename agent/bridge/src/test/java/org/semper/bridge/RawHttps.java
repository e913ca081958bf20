package org.semper.bridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// One TLS connection on which the test decides every byte.
final class RawHttps implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final SSLSocket socket;

  /// An answer, byte for byte and taken apart.
  record Response(int status, Map<String, String> fields, String content, String raw) {

    String field(String name) {
      return fields.get(name.toLowerCase(Locale.ROOT));
    }
  }

  RawHttps(LoopbackCertificate trusted, int port) throws IOException {
    this(context(trusted), port);
  }

  private RawHttps(SSLContext context, int port) throws IOException {
    this.socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.startHandshake();
  }

  static SSLContext context(LoopbackCertificate trusted) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", trusted.authority());
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Response exchange(String request) throws IOException {
    send(request);
    return receive();
  }

  Response receive() throws IOException {
    String head = head();
    List<String> lines = head.lines().toList();
    Map<String, String> fields = new TreeMap<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      int colon = line.indexOf(':');
      fields.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
    String content = new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
    return new Response(
        Integer.parseInt(lines.getFirst().substring(9, 12)), fields, content, head + content);
  }

  /// Everything until the other side closes.
  String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /// Waits for the next byte.
  ///
  /// @return -1 for the end
  int next() throws IOException {
    return socket.getInputStream().read();
  }

  SSLSocket socket() {
    return socket;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The other side was first.
    }
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after: " + head.toString(StandardCharsets.ISO_8859_1));
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }
}
