package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that two readers could take apart differently. The paired extension itself sends them, well signed: none is
/// answered as a request, and the connection ends, so that nothing can be hidden behind them.
@Tag("server")
final class FramingTest {

  private static final String HELLO = "{\"min\":1,\"max\":1}";

  @TempDir static Path folder;
  private static BridgeFixture bridge;

  @BeforeAll
  static void start() throws Exception {
    bridge = new BridgeFixture(folder, BridgeFixture.QUICK);
  }

  @AfterAll
  static void stop() throws Exception {
    bridge.close();
  }

  @Test
  void a_length_and_a_transfer_coding_hide_no_second_request() throws Exception {
    String hidden = valid();
    String outer =
        valid()
            .replace(
                "Content-Length: " + HELLO.length(), "Content-Length: " + (5 + hidden.length()))
            .replace("Host:", "Transfer-Encoding: chunked\r\nHost:")
            .replace("\r\n\r\n" + HELLO, "\r\n\r\n0\r\n\r\n" + hidden);

    assertOnlyRefused(outer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:\tchunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "transfer-encoding: CHUNKED",
        "Content-Length: 0",
        "Content-Length: 18",
        "Content-Length: 17, 17",
        "Content-Length: +17",
        "Content-Length: -1",
        "Content-Length: 0x11",
        "Content-Length: 99999999999999999999",
        "X: y\n Content-Length: 3",
        " Host: evil.test",
        "Host : evil.test",
        "X\u0000Y: z",
        "X: y\u0000z",
        ": empty",
        "no colon"
      })
  void a_further_field_that_makes_it_ambiguous(String field) throws Exception {
    assertOnlyRefused(valid().replaceFirst("Host:", Matcher.quoteReplacement(field) + "\r\nHost:"));
  }

  /// RFC 9112, section 5.2, lets a server read a folded field as one line; what is folded into a field that nobody reads is
  /// then read by nobody.
  @Test
  void a_folded_field_is_one_field() throws Exception {
    try (RawHttps https = bridge.connect()) {
      RawHttps.Response response =
          https.exchange(
              valid().replaceFirst("Host:", "X: y\r\n Transfer-Encoding: chunked\r\nHost:"));
      assertThat(response.status()).isEqualTo(200);
      assertThat(https.exchange(valid()).status()).isEqualTo(200);
    }
    assertOnlyRefused(valid().replace("Host: ", "Host:\r\n evil.test"));
    assertOnlyRefused(valid().replaceFirst("(Origin: [^\r]*)", "$1\r\n .evil.test"));
    assertOnlyRefused(valid().replaceFirst("(Content-Length: [^\r]*)", "$1\r\n 0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:",
        "[::ffff:127.0.0.1]:PORT",
        "127.0.0.1:PORT@evil.test",
        "127.0.0.1@evil.test:PORT",
        "127.0.0.1:PORT,evil.test",
        "127.0.0.1:PORT evil.test"
      })
  void what_is_no_host(String host) throws Exception {
    assertOnlyRefused(
        valid().replace(bridge.authority(), host.replace("PORT", Integer.toString(bridge.port()))));
  }

  @Test
  void no_host_or_two() throws Exception {
    String host = "Host: " + bridge.authority() + "\r\n";

    assertOnlyRefused(valid().replace(host, ""));
    assertOnlyRefused(valid().replace(host, host + host));
    assertOnlyRefused(valid().replace(host, host + "Host: evil.test\r\n"));
    assertOnlyRefused(valid().replace(host, "Host: evil.test\r\n" + host));
  }

  @Test
  void a_target_with_another_host_than_the_field() throws Exception {
    assertOnlyRefused(valid().replaceFirst("/v1/hello", "http://evil.test/v1/hello"));
    assertOnlyRefused(valid().replaceFirst("/v1/hello", "https://evil.test/v1/hello"));
  }

  @Test
  void lines_that_end_in_a_bare_cr() throws Exception {
    assertOnlyRefused(valid().replace("\r\nOrigin", "\rOrigin"));
  }

  @Test
  void a_request_line_with_more_or_fewer_parts() throws Exception {
    assertOnlyRefused(valid().replaceFirst("POST /v1/hello", "POST  /v1/hello"));
    assertOnlyRefused(valid().replaceFirst("/v1/hello HTTP/1.1", "/v1/hello"));
    assertOnlyRefused(valid().replaceFirst("HTTP/1.1", "HTTP/1.1 HTTP/1.1"));
    assertOnlyRefused(valid().replaceFirst("HTTP/1.1", "http/1.1"));
  }

  @Test
  void more_fields_or_longer_ones_than_an_extension_sends() throws Exception {
    assertOnlyRefused(valid().replaceFirst("Host:", "X: y\r\n".repeat(60) + "Host:"));
    assertOnlyRefused(valid().replaceFirst("Host:", "X: " + "y".repeat(20_000) + "\r\nHost:"));
    assertOnlyRefused(valid().replaceFirst("/v1/hello", "/" + "a".repeat(20_000)));
  }

  @Test
  void plain_http_on_the_port_of_tls() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(valid().getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .doesNotContain("HTTP");
    }
  }

  private static String valid() {
    return bridge.signed("/v1/hello", HELLO, Optional.empty());
  }

  /// At most one answer, which is a refusal, and then the end.
  private static void assertOnlyRefused(String request) throws Exception {
    try (RawHttps https = bridge.connect()) {
      String answer;
      try {
        https.send(request);
        answer = https.rest();
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        return;
      }
      if (!answer.isEmpty()) {
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("agent", "Date:", "Server:");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
      }
    }
  }
}
