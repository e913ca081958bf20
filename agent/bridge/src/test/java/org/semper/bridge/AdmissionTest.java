package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.bridge.signature.SigningExtension;
import org.semper.bridge.signature.UnverifiedRequest;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// A request of the paired extension, changed in one thing: every change meets the same 403, byte for byte.
@Tag("server")
final class AdmissionTest {

  private static final String HELLO = "{\"min\":1,\"max\":1}";
  private static final String FORBIDDEN =
      """
      HTTP/1.1 403 Forbidden\r
      Connection: close\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Content-Type: application/problem+json\r
      Content-Length: 55\r
      \r
      {"type":"about:blank","title":"Forbidden","status":403}\
      """;

  @TempDir static Path folder;
  private static BridgeFixture bridge;

  @BeforeAll
  static void start() throws Exception {
    bridge = BridgeFixture.standard(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    bridge.close();
  }

  @Test
  void the_unchanged_request_is_admitted() throws Exception {
    assertThat(bridge.send(valid()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.test:PORT",
        "localhost:PORT",
        "127.0.0.1",
        "127.0.0.1:443",
        "127.0.0.1:0PORT",
        "127.1:PORT",
        "127.0.1:PORT",
        "2130706433:PORT",
        "0x7f.1:PORT",
        "0.0.0.0:PORT",
        "127.0.0.2:PORT",
        "127.0.0.1.:PORT",
        "[::1]:PORT",
        ""
      })
  void any_other_host_even_well_signed(String host) throws Exception {
    String authority = host.replace("PORT", Integer.toString(bridge.port()));
    UnverifiedRequest request =
        bridge.extension.sign(
            authority, "/v1/hello", HELLO.getBytes(StandardCharsets.UTF_8), Optional.empty());

    assertForbidden(bridge.text(request, HELLO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:PORT/v1/hello",
        "//evil.test/v1/hello",
        "/v1/hello?a=b",
        "/v1/hello/",
        "/v1//hello",
        "/v1/./hello",
        "/v1/x/../hello",
        "/v1/hell%6f",
        "/v1/hello;a=b",
        "/V1/HELLO",
        "/",
        "/favicon.ico",
        "/v1/nothing",
        "/v1/pairing/commit",
        "/v1/pairing/reveal",
        "/v1/pairing/nothing"
      })
  void any_other_target_with_the_same_signature(String target) throws Exception {
    String changed = target.replace("PORT", Integer.toString(bridge.port()));

    assertForbidden(valid().replaceFirst("/v1/hello", changed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO", "post"})
  void any_other_method(String method) throws Exception {
    assertForbidden(valid().replaceFirst("POST", method));
  }

  @Test
  void head_gets_the_same_head_and_no_content() throws Exception {
    try (RawHttps https = bridge.connect()) {
      https.send(valid().replaceFirst("POST", "HEAD"));
      assertThat(https.rest()).isEqualTo(FORBIDDEN.substring(0, FORBIDDEN.indexOf('{')));
    }
  }

  @Test
  void an_older_protocol() throws Exception {
    assertForbidden(valid().replaceFirst("HTTP/1\\.1", "HTTP/1.0"));
    assertForbidden(
        valid()
            .replaceFirst("HTTP/1\\.1", "HTTP/1.0")
            .replace("Host:", "Connection: keep-alive\r\nHost:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "application/json;charset=utf-8",
        "application/json; charset=utf-8",
        "application/json,text/plain",
        "APPLICATION/JSON",
        "application/json5",
        ""
      })
  void any_other_content_type(String type) throws Exception {
    assertForbidden(valid().replace("application/json", type));
  }

  @Test
  void no_content_type_or_two() throws Exception {
    String field = "Content-Type: application/json\r\n";

    assertForbidden(valid().replace(field, ""));
    assertForbidden(valid().replace(field, field + field));
    assertForbidden(valid().replace(field, field + "Content-Type: text/plain\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "https://shop.example",
        "http://127.0.0.1:PORT",
        "https://127.0.0.1:PORT",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop/",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop.evil.test",
        "chrome-extension://abcdefghijklmnopabcdefghijklmno",
        "chrome-extension://babcdefghijklmnopabcdefghijklmno",
        "xchrome-extension://abcdefghijklmnopabcdefghijklmnop",
        "CHROME-EXTENSION://abcdefghijklmnopabcdefghijklmnop",
        "moz-extension://11111111-2222-4333-8444-555555555555",
        "chrome-extension://abcdefghijklmnopabcdefghijklmnop https://evil.test"
      })
  void any_other_origin(String origin) throws Exception {
    assertForbidden(
        valid()
            .replace(
                BridgeFixture.ORIGIN, origin.replace("PORT", Integer.toString(bridge.port()))));
  }

  @Test
  void no_origin_or_two() throws Exception {
    String field = "Origin: " + BridgeFixture.ORIGIN + "\r\n";

    assertForbidden(valid().replace(field, ""));
    assertForbidden(valid().replace(field, field + field));
    assertForbidden(valid().replace(field, field + "Origin: https://evil.test\r\n"));
  }

  @Test
  void a_right_origin_without_a_key() throws Exception {
    String request = valid();
    assertForbidden(request.replaceFirst("Signature: [^\r]*\r\n", ""));
    assertForbidden(request.replaceFirst("Signature-Input: [^\r]*\r\n", ""));
    assertForbidden(request.replaceFirst("Content-Digest: [^\r]*\r\n", ""));
  }

  @Test
  void a_right_origin_with_a_key_nobody_paired() throws Exception {
    UnverifiedRequest request =
        new SigningExtension(EcdsaP256Key.generate(), bridge.clock)
            .sign(
                bridge.authority(),
                "/v1/hello",
                HELLO.getBytes(StandardCharsets.UTF_8),
                Optional.empty());

    assertForbidden(bridge.text(request, HELLO));
  }

  @Test
  void a_request_that_was_signed_for_another_path() throws Exception {
    String request = bridge.signed("/v1/deals/open", "{}", Optional.empty());

    assertForbidden(request.replaceFirst("/v1/deals/open", "/v1/deals/raise"));
  }

  @Test
  void a_signature_field_that_occurs_twice() throws Exception {
    String request = valid();

    assertForbidden(request.replaceFirst("(Signature: [^\r]*\r\n)", "$1$1"));
    assertForbidden(request.replaceFirst("(Signature-Input: [^\r]*\r\n)", "$1$1"));
    assertForbidden(request.replaceFirst("(Content-Digest: [^\r]*\r\n)", "$1$1"));
  }

  @Test
  void an_expectation_or_an_upgrade() throws Exception {
    assertForbidden(valid().replace("Host:", "Expect: 100-continue\r\nHost:"));
    assertForbidden(
        "GET /v1/hello HTTP/1.1\r\nHost: "
            + bridge.authority()
            + "\r\nOrigin: "
            + BridgeFixture.ORIGIN
            + "\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");
  }

  @Test
  void a_transfer_coding() throws Exception {
    String length = "Content-Length: " + HELLO.length() + "\r\n";

    assertForbidden(valid().replace(length, "Transfer-Encoding: chunked\r\n"));
  }

  private static String valid() {
    return bridge.signed("/v1/hello", HELLO, Optional.empty());
  }

  private static void assertForbidden(String request) throws Exception {
    try (RawHttps https = bridge.connect()) {
      https.send(request);
      assertThat(https.rest()).isEqualTo(FORBIDDEN);
    }
  }
}
