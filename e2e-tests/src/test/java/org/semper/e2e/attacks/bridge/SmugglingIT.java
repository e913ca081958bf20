package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Attack 5: requests that two readers would take apart differently, so that a second one may hide in the first; all signed by
/// the paired client.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class SmugglingIT {

  private static final String LENGTH = "Content-Length: " + AttackedAgent.HELLO.length();

  private static final List<String> AMBIGUOUS =
      List.of(
          "Transfer-Encoding: chunked",
          "Transfer-Encoding : chunked",
          "Transfer-Encoding:\tchunked",
          "Transfer-Encoding:\u000bchunked",
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
          "no colon");

  @Test
  void a_second_request_behind_a_length_and_a_transfer_coding(AttackedAgent agent)
      throws IOException {
    String hidden = agent.valid();
    String within = "Content-Length: " + (5 + hidden.length());

    RefusedCalls.areRefusedOrCut(
        agent,
        List.of(
            agent
                .valid()
                .replace(LENGTH, within + "\r\nTransfer-Encoding: chunked")
                .replace("\r\n\r\n" + AttackedAgent.HELLO, "\r\n\r\n0\r\n\r\n" + hidden),
            agent
                .valid()
                .replace(LENGTH, LENGTH + "\r\nTransfer-Encoding: chunked")
                .replace("\r\n\r\n" + AttackedAgent.HELLO, "\r\n\r\n0\r\n\r\n" + hidden)));
  }

  @Test
  void a_chunked_content_with_extensions_and_trailers(AttackedAgent agent) throws IOException {
    String chunk = Integer.toHexString(AttackedAgent.HELLO.length());

    RefusedCalls.areRefusedOrCut(
        agent,
        Stream.of(
                chunk + "\r\n%s\r\n0\r\n\r\n",
                chunk + ";a=b\r\n%s\r\n0\r\n\r\n",
                chunk + ";\n\r\n%s\r\n0\r\n\r\n",
                chunk + "\n%s\n0\n\n",
                "0" + chunk + "\r\n%s\r\n0\r\nHost: evil.test\r\n\r\n",
                "-1\r\n%s\r\n0\r\n\r\n",
                "ffffffffffffffff\r\n%s\r\n0\r\n\r\n")
            .map(form -> form.formatted(AttackedAgent.HELLO))
            .map(content ->
                agent
                    .valid()
                    .replace(LENGTH, "Transfer-Encoding: chunked")
                    .replace("\r\n\r\n" + AttackedAgent.HELLO, "\r\n\r\n" + content))
            .toList());
  }

  @Test
  void one_more_field_that_makes_it_ambiguous(AttackedAgent agent) throws IOException {
    RefusedCalls.areRefusedOrCut(
        agent,
        AMBIGUOUS.stream()
            .map(field ->
                agent.valid().replaceFirst("Host:", Matcher.quoteReplacement(field) + "\r\nHost:"))
            .toList());
  }

  @Test
  void fields_that_are_folded_over_two_lines(AttackedAgent agent) throws IOException {
    RefusedCalls.areRefusedOrCut(
        agent,
        List.of(
            agent.valid().replace("Host: ", "Host:\r\n evil.test"),
            agent.valid().replaceFirst("(Origin: [^\r]*)", "$1\r\n .evil.test"),
            agent.valid().replaceFirst("(Content-Type: [^\r]*)", "$1\r\n ;charset=x"),
            agent.valid().replaceFirst("(Content-Length: [^\r]*)", "$1\r\n 0")));
  }

  @Test
  void odd_ends_of_lines_and_request_lines(AttackedAgent agent) throws IOException {
    RefusedCalls.areRefusedOrCut(
        agent,
        List.of(
            agent.valid().replace("\r\nOrigin", "\rOrigin"),
            agent.valid().replaceFirst("POST /v1/hello", "POST  /v1/hello"),
            agent.valid().replaceFirst("POST /v1/hello", "POST\t/v1/hello"),
            agent.valid().replaceFirst("/v1/hello HTTP/1.1", "/v1/hello"),
            agent.valid().replaceFirst("HTTP/1.1", "HTTP/1.1 HTTP/1.1"),
            agent.valid().replaceFirst("HTTP/1.1", "http/1.1"),
            agent.valid().replaceFirst("POST", "\u0000POST")));
  }

  @Test
  void more_fields_and_longer_ones(AttackedAgent agent) throws IOException {
    RefusedCalls.areRefusedOrCut(
        agent,
        List.of(
            agent.valid().replaceFirst("Host:", "X: y\r\n".repeat(60) + "Host:"),
            agent.valid().replaceFirst("Host:", "X: " + "y".repeat(20_000) + "\r\nHost:"),
            agent.valid().replaceFirst("/v1/hello", "/" + "a".repeat(20_000))));
  }
}
