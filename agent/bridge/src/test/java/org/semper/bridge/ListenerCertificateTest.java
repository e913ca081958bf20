package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.pairing.ExtensionOrigins;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;

/// What the listener presents, and on which port.
@Tag("server")
final class ListenerCertificateTest {

  private static final String HELLO = "{\"min\":1,\"max\":1}";

  @TempDir Path folder;
  private BridgeFixture bridge;

  @BeforeEach
  void start() throws Exception {
    bridge = BridgeFixture.standard(folder.resolve("first"));
  }

  @AfterEach
  void stop() throws Exception {
    bridge.close();
  }

  @Test
  void the_next_certificate_is_presented_to_whoever_connects_from_now_on() throws Exception {
    LoopbackCertificate next = LoopbackCertificate.create(bridge.clock);
    try (RawHttps before = bridge.connect()) {
      bridge.server.present(next);

      assertThat(before.exchange(bridge.signed("/v1/hello", HELLO, Optional.empty())).status())
          .isEqualTo(200);
    }
    try (RawHttps after = new RawHttps(next, bridge.port())) {
      assertThat(after.exchange(bridge.signed("/v1/hello", HELLO, Optional.empty())).status())
          .isEqualTo(200);
    }
    assertThatThrownBy(bridge::connect).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void the_next_certificate_does_not_bring_tls_1_2_back() throws Exception {
    LoopbackCertificate next = LoopbackCertificate.create(bridge.clock);
    bridge.server.present(next);
    try (SSLSocket socket =
        (SSLSocket)
            RawHttps.context(next)
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), bridge.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void a_hostile_tls_server_on_a_port_is_passed_by() throws Exception {
    LoopbackCertificate hostile = LoopbackCertificate.create(bridge.clock);
    try (ServerSocket server =
            hostile
                .serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        BridgeFiles files = BridgeFiles.open(folder.resolve("second"), bridge.clock);
        BridgeServer second = start(files, List.of(server.getLocalPort(), 0));
        RawHttps _ = new RawHttps(files.certificate(), second.port())) {
      assertThat(second.port()).isNotEqualTo(server.getLocalPort());
    }
  }

  @Test
  void when_all_ports_are_taken_the_owner_reads_which_and_what_to_do() throws Exception {
    try (BridgeFiles files = BridgeFiles.open(folder.resolve("second"), bridge.clock)) {
      assertThatThrownBy(() -> start(files, List.of(bridge.port())))
          .isInstanceOf(NoFreePort.class)
          .hasMessageContaining(Integer.toString(bridge.port()))
          .hasMessageContaining("End one of them and start SEMPER again");
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
}
