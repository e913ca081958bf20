package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.RawTls;
import org.semper.supporting.crypto.Pem;

/// Attack 10: the right Origin without the key, or with one that was revoked.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class KeylessIT {

  private static final String FIREFOX = "moz-extension://22222222-2222-4333-8444-555555555555";

  @TempDir private Path folder;

  @Test
  void curl_with_a_right_origin_and_no_key(AttackedAgent agent) throws Exception {
    AgentState before = agent.state();
    for (String path :
        List.of("hello", "deals", "deals/open", "deals/raise", "events", "nothing")) {
      assertThat(curl(agent, "/v1/" + path)).isEqualTo(AttackedAgent.FORBIDDEN);
    }
    before.requireSame(agent.state());
  }

  @Test
  void a_key_that_nobody_paired(AttackedAgent agent) throws IOException {
    ProgramClient stranger = agent.stranger(agent.client().origin());
    String call = stranger.sign(stranger.call(agent.port(), "/v1/hello", AttackedAgent.HELLO));

    RefusedCalls.areForbidden(
        agent, List.of(call, call.replace(stranger.id(), agent.client().id())));
  }

  @Test
  void without_one_of_the_fields_that_sign(AttackedAgent agent) throws IOException {
    RefusedCalls.areForbidden(
        agent,
        Stream.of("Content-Digest", "Signature-Input", "Signature")
            .flatMap(field ->
                Stream.of(
                    agent.valid().replaceFirst(field + ": [^\r]*\r\n", ""),
                    agent.valid().replaceFirst("(" + field + ": [^\r]*\r\n)", "$1$1")))
            .toList());
  }

  @Test
  void a_revoked_key_also_on_its_open_event_channel(AttackedAgent agent) throws Exception {
    ProgramClient client = agent.pair(FIREFOX, "Firefox");
    String unused = client.ticket(agent.port());
    try (RawTls channel = agent.connect()) {
      channel.send(client.upgrade(agent.port(), client.ticket(agent.port())));
      assertThat(channel.receive().status()).isEqualTo(101);
      agent.ask("revoke", client.id());

      assertThat(channel.rest()).doesNotContain("HTTP/1.1");
    }
    RefusedCalls.areForbidden(
        agent,
        List.of(
            client.sign(client.call(agent.port(), "/v1/hello", AttackedAgent.HELLO)),
            client.upgrade(agent.port(), unused)));
  }

  @Test
  void a_ticket_for_an_event_channel_of_somebody_else(AttackedAgent agent) throws Exception {
    ProgramClient other = agent.pair(FIREFOX, "Firefox");
    String ticket = agent.client().ticket(agent.port());
    String genuine = agent.client().upgrade(agent.port(), ticket);

    RefusedCalls.areForbidden(
        agent,
        List.of(
            other.upgrade(agent.port(), agent.client().ticket(agent.port())),
            genuine.replace(ticket, "A".repeat(43)),
            genuine.replace(", ticket." + ticket, ""),
            genuine.replace("/v1/events", "/v1/events?ticket=" + ticket),
            genuine.replace("Host: 127.0.0.1", "Host: localhost")));
    agent.ask("revoke", other.id());
  }

  private String curl(AttackedAgent agent, String path) throws IOException, InterruptedException {
    Path trusted = folder.resolve("agent.pem");
    Files.writeString(trusted, Pem.certificate(agent.authority()));
    Process process =
        new ProcessBuilder(
                List.of(
                    "curl",
                    "--silent",
                    "--include",
                    "--cacert",
                    trusted.toString(),
                    "--header",
                    "Origin: " + agent.client().origin(),
                    "--header",
                    "Content-Type: application/json",
                    "--data",
                    AttackedAgent.HELLO,
                    "https://127.0.0.1:" + agent.port() + path))
            .start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    assertThat(process.waitFor()).isZero();
    return answer;
  }
}
