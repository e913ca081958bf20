package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.e2e.wire.RawTls;

/// Attack 8, as far as it needs no browser: an older TLS, and a certificate that could serve for anything else.
/// [ForeignCertificateIT] has the browsers, [TlsScanIT] a scanner.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class TlsIT {

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1", "TLSv1.2"})
  void an_older_protocol_is_refused(String protocol, AttackedAgent agent) throws IOException {
    try (SSLSocket socket = socket(agent)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setProtocols(new String[] {protocol});
      socket.setSSLParameters(parameters);

      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void http_2_is_not_offered(AttackedAgent agent) throws IOException {
    try (SSLSocket socket = socket(agent)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
      socket.setSSLParameters(parameters);
      socket.startHandshake();

      assertThat(socket.getApplicationProtocol()).isNotEqualTo("h2");
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void the_certificate_is_for_the_one_address_whatever_name_is_asked_for(AttackedAgent agent)
      throws Exception {
    for (String name : List.of("localhost", "shop.example", "127.0.0.1.example")) {
      try (SSLSocket socket = socket(agent)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(name)));
        socket.setSSLParameters(parameters);
        socket.startHandshake();

        X509Certificate leaf = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        assertThat(leaf.getSubjectAlternativeNames()).containsExactly(List.of(7, "127.0.0.1"));
        assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
        assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
      }
    }
  }

  private static SSLSocket socket(AttackedAgent agent) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            RawTls.trusting(agent.authority())
                .getSocketFactory()
                .createSocket(RawTls.loopback(), agent.port());
    socket.setSoTimeout(20_000);
    return socket;
  }
}
