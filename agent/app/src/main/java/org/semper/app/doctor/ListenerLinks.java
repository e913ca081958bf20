package org.semper.app.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// Whether the port that the agent names is its own, and its certificate in force. Somebody else's listener there gets a
/// TLS greeting and nothing more.
final class ListenerLinks {

  private static final int PATIENCE = 3_000;

  private final LoopbackCertificate certificate;
  private final Clock clock;

  ListenerLinks(LoopbackCertificate certificate, Clock clock) {
    this.certificate = certificate;
    this.clock = clock;
  }

  List<Link> look(OptionalInt port) {
    return List.of(
        inForce(),
        port.isPresent()
            ? listener(port.getAsInt())
            : new Link.Unknown("port", "not looked at while SEMPER does not answer"));
  }

  private Link inForce() {
    Instant now = clock.instant();
    Instant begin = certificate.leaf().getNotBefore().toInstant();
    Instant end = certificate.leaf().getNotAfter().toInstant();
    if (now.isBefore(begin)) {
      return new Link.Broken(
          "certificate", "in force only from " + begin, "set this computer's date and time");
    }
    if (certificate.isExpiredAt(now)) {
      return new Link.Broken(
          "certificate",
          "expired at " + end,
          "renew it by stopping SEMPER and starting it again: ./semper agent stop, ./semper agent run");
    }
    return new Link.Holds(
        "certificate", "in force for %s days more".formatted(Duration.between(now, end).toDays()));
  }

  private Link listener(int port) {
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(loopback(), port), PATIENCE);
      plain.setSoTimeout(PATIENCE);
      return greeted(port, plain);
    } catch (SSLException e) {
      return new Link.Broken(
          "port",
          "somebody else's program answers on port " + port,
          "find out what it is (ss -ltnp), end it, and restart SEMPER");
    } catch (IOException e) {
      return new Link.Broken(
          "port",
          "nobody answers on port " + port,
          "restart SEMPER: ./semper agent stop, ./semper agent run");
    }
  }

  private Link greeted(int port, Socket plain) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) context().getSocketFactory().createSocket(plain, "127.0.0.1", port, true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return new Link.Holds("port", Integer.toString(port));
    }
  }

  /// Trusts this authority and no other, and not the time: that is looked at by itself.
  private SSLContext context() throws IOException {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      X509Certificate leaf = certificate.leaf();
      trusted.setCertificateEntry("authority", certificate.authority());
      trusted.setCertificateEntry("leaf", leaf);
      TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform speaks TLS 1.3", e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
