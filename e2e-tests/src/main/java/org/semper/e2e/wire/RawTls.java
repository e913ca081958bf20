package org.semper.e2e.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// One TLS connection to 127.0.0.1. Nothing is sent that the caller did not write.
public final class RawTls implements AutoCloseable {

  /// Longer than the agent leaves any connection without an answer or an end.
  private static final int PATIENCE_MILLIS = 45_000;

  private final SSLSocket socket;

  private RawTls(SSLSocket socket) {
    this.socket = socket;
  }

  /// Connects and shakes hands.
  ///
  /// @param authority the only one that is trusted
  public static RawTls connect(int port, X509Certificate authority) throws IOException {
    SSLSocket socket =
        (SSLSocket) trusting(authority).getSocketFactory().createSocket(loopback(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.startHandshake();
    return new RawTls(socket);
  }

  /// A client's context that trusts one authority.
  public static SSLContext trusting(X509Certificate authority) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", authority);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java platform can trust one certificate", e);
    }
  }

  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /// @param text of characters up to U+00FF, a byte each
  public void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// One answer; its content is as long as it says.
  public WireAnswer receive() throws IOException {
    String head = head();
    WireAnswer answer = WireAnswer.parse(head, "");
    byte[] content = socket.getInputStream().readNBytes(answer.contentLength());
    return WireAnswer.parse(head, new String(content, StandardCharsets.UTF_8));
  }

  /// Everything until the other side ends.
  public String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /// Waits for the next byte.
  ///
  /// @return -1 for the end
  public int next() throws IOException {
    return socket.getInputStream().read();
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
        throw new IOException("ended after: " + head.toString(StandardCharsets.ISO_8859_1));
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }
}
