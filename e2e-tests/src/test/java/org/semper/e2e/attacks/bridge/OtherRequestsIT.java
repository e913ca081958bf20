package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.wire.RawTls;

/// Attack 4: other methods, content types, protocol versions and targets than the extension uses; the paired client itself
/// signed them as if all were well.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class OtherRequestsIT {

  private static final String JSON = "Content-Type: application/json\r\n";

  @Test
  void another_method(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        Stream.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PRI", "post")
            .map(method -> agent.valid().replaceFirst("POST", method))
            .toList());
  }

  @Test
  void a_head_gets_the_same_head_and_nothing_more(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();

    assertThat(agent.everythingAnswered(agent.valid().replaceFirst("POST", "HEAD")))
        .isEqualTo(AttackedAgent.FORBIDDEN.substring(0, AttackedAgent.FORBIDDEN.indexOf('{')));
    before.requireSame(agent.state());
  }

  @Test
  void a_preflight_of_a_page_gets_no_permission(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        List.of(
            """
            OPTIONS /v1/deals HTTP/1.1\r
            Host: 127.0.0.1:%d\r
            Origin: https://shop.example\r
            Access-Control-Request-Method: POST\r
            Access-Control-Request-Headers: content-type,signature\r
            Access-Control-Request-Private-Network: true\r
            \r
            """
                .formatted(agent.port())));
  }

  @Test
  void another_content_type(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        Stream.of(
                "text/plain",
                "text/plain;charset=UTF-8",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/json;charset=x",
                "application/json; charset=utf-8",
                "application/json,text/plain",
                "APPLICATION/JSON",
                "application/json5",
                "")
            .map(type -> agent.valid().replace(JSON, "Content-Type: " + type + "\r\n"))
            .toList());
  }

  @Test
  void no_content_type_and_two(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        List.of(
            agent.valid().replace(JSON, ""),
            agent.valid().replace(JSON, JSON + JSON),
            agent.valid().replace(JSON, JSON + "Content-Type: text/plain\r\n"),
            agent.valid().replace(JSON, "Content-Type: text/plain\r\n" + JSON)));
  }

  @Test
  void another_protocol(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        List.of(
            agent.valid().replaceFirst("HTTP/1\\.1", "HTTP/1.0"),
            agent
                .valid()
                .replaceFirst("HTTP/1\\.1", "HTTP/1.0")
                .replace("Host:", "Connection: keep-alive\r\nHost:")));
    RefusedCalls.areRefusedOrCut(
        agent,
        List.of(
            agent.valid().replaceFirst("HTTP/1\\.1", "HTTP/0.9"),
            agent.valid().replaceFirst("HTTP/1\\.1", "HTTP/2.0"),
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
  }

  @Test
  void another_target(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        Stream.of(
                "/",
                "/v1/hello/",
                "/v1//hello",
                "/v1/./hello",
                "/v1/x/../hello",
                "/v1/hell%6f",
                "/v1/hello?a=b",
                "/v1/hello;a=b",
                "/V1/HELLO",
                "/v2/hello",
                "/v0/hello",
                "/hello",
                "/favicon.ico",
                "/.well-known/security.txt",
                "/metrics")
            .map(target -> agent.valid().replaceFirst("/v1/hello", target))
            .toList());
  }

  @Test
  void an_upgrade_or_an_expectation(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        List.of(
            agent.valid().replace("Host:", "Expect: 100-continue\r\nHost:"),
            agent
                .valid()
                .replace("Host:", "Connection: Upgrade\r\nUpgrade: websocket\r\nHost:")
                .replaceFirst("/v1/hello", "/v1/events"),
            agent
                .valid()
                .replace("POST", "GET")
                .replace("Host:", "Connection: Upgrade\r\nUpgrade: h2c\r\nHost:")));
  }

  @Test
  void http_without_tls_is_not_answered(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();
    try (Socket socket = new Socket(RawTls.loopback(), agent.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(agent.valid().getBytes(StandardCharsets.ISO_8859_1));

      assertThat(socket.getInputStream().readAllBytes()).asString().doesNotContain("HTTP", "403");
    }
    before.requireSame(agent.state());
  }
}
