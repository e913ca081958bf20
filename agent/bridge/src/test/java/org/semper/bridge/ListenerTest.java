package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.pairing.ExtensionOrigins;
import org.semper.bridge.signature.UnverifiedRequest;

@Tag("server")
final class ListenerTest {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final String HELLO = "{\"min\":1,\"max\":1}";

  @TempDir Path folder;
  private BridgeFixture bridge;

  @BeforeEach
  void start() throws Exception {
    bridge = new BridgeFixture(folder, BridgeFixture.QUICK);
  }

  @AfterEach
  void stop() throws Exception {
    bridge.close();
  }

  @Test
  void speaks_tls_1_3_and_http_1_1_with_a_certificate_for_the_one_address() throws Exception {
    try (SSLSocket socket =
        socket(parameters -> parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"}))) {
      socket.startHandshake();

      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(socket.getApplicationProtocol()).isNotEqualTo("h2");
      X509Certificate presented = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      assertThat(presented.getSubjectAlternativeNames()).containsExactly(List.of(7, "127.0.0.1"));
    }
  }

  @Test
  void refuses_tls_1_2() throws Exception {
    try (SSLSocket socket =
        socket(parameters -> parameters.setProtocols(new String[] {"TLSv1.2"}))) {
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void is_not_reachable_from_any_other_address() throws Exception {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address)
            .filter(address -> !address.isLoopbackAddress())
            .toList();
    assumeTrue(!others.isEmpty(), "this machine has no other address");

    for (InetAddress address : others) {
      assertRefused(address);
    }
    assertRefused(InetAddress.ofLiteral("127.0.0.2"));
    assertRefused(InetAddress.ofLiteral("::1"));
  }

  @Test
  void takes_the_first_free_port_and_says_when_there_is_none() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK);
        BridgeFiles files = BridgeFiles.open(folder.resolve("second"), bridge.clock)) {
      try (BridgeServer second = start(files, List.of(taken.getLocalPort(), 0))) {
        assertThat(second.port()).isPositive().isNotEqualTo(taken.getLocalPort());
      }
      assertThatThrownBy(() -> start(files, List.of(taken.getLocalPort())))
          .isInstanceOf(NoFreePort.class);
    }
  }

  @Test
  void a_client_that_does_not_finish_its_head_is_closed() throws Exception {
    try (RawHttps https = bridge.connect()) {
      https.send("POST /v1/hello HTTP/1.1\r\nHost: ");

      assertClosed(https);
    }
  }

  @Test
  void a_client_that_dribbles_its_head_is_closed() throws Exception {
    try (RawHttps https = bridge.connect()) {
      https.send("POST /v1/hello HTTP/1.1\r\nX: ");

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 2000; i++) {
                  https.send("y");
                  https.socket().setSoTimeout(20);
                  if (hasEnded(https)) {
                    throw new IOException("closed");
                  }
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_client_that_says_nothing_is_closed() throws Exception {
    try (RawHttps https = bridge.connect()) {
      assertClosed(https);
    }
  }

  @Test
  void a_client_that_does_not_begin_tls_is_closed() throws Exception {
    try (Socket socket = new Socket(LOOPBACK, bridge.port())) {
      socket.setSoTimeout(20_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_paired_client_that_does_not_finish_its_content_is_closed() throws Exception {
    UnverifiedRequest request = bridge.sign("/v1/hello", HELLO, Optional.empty());
    String text = bridge.text(request, HELLO);
    try (RawHttps https = bridge.connect()) {
      https.send(text.substring(0, text.length() - 3));

      assertClosed(https);
    }
  }

  @Test
  void a_gigabyte_is_not_read() throws Exception {
    try (RawHttps https = bridge.connect()) {
      https.send(
          "POST /v1/deals HTTP/1.1\r\nHost: "
              + bridge.authority()
              + "\r\nContent-Length: 1073741824\r\n\r\n");
      byte[] megabyte = new byte[1 << 20];

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1024; i++) {
                  https.send(megabyte);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void many_idle_connections_do_not_keep_the_extension_out() throws Exception {
    Socket[] idle = new Socket[48];
    for (int i = 0; i < idle.length; i++) {
      idle[i] = new Socket(LOOPBACK, bridge.port());
    }

    assertThat(bridge.ask("/v1/hello", HELLO).status()).isEqualTo(200);
    for (Socket socket : idle) {
      socket.close();
    }
  }

  private BridgeServer start(BridgeFiles files, List<Integer> ports) throws NoFreePort {
    return BridgeServer.start(
        new BridgeSettings(
            "0.1.0", ports, new ExtensionOrigins(Set.of()), BridgeLimits.STANDARD, bridge.clock),
        files,
        bridge.pairing,
        bridge.desk);
  }

  private SSLSocket socket(Consumer<SSLParameters> change) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            RawHttps.context(bridge.files.certificate())
                .getSocketFactory()
                .createSocket(LOOPBACK, bridge.port());
    SSLParameters parameters = socket.getSSLParameters();
    change.accept(parameters);
    socket.setSSLParameters(parameters);
    return socket;
  }

  private void assertRefused(InetAddress address) {
    assertThatThrownBy(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, bridge.port()), 5_000);
              }
            })
        .isInstanceOf(ConnectException.class);
  }

  private static void assertClosed(RawHttps https) throws IOException {
    assertThat(hasEnded(https)).isTrue();
  }

  private static boolean hasEnded(RawHttps https) throws IOException {
    try {
      return https.next() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
