package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Attack 3: an Origin that resembles the paired one, on calls with the paired client's own signature, and on pairing while the
/// owner has it open.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class OriginIT {

  private static final List<String> LOOK_ALIKES =
      List.of(
          "null",
          "",
          "https://shop.example",
          "https://127.0.0.1:PORT",
          "ORIGIN/",
          "ORIGIN.evil.test",
          "ORIGINa",
          "xORIGIN",
          "https://ORIGIN",
          "ORIGIN https://evil.test",
          "https://evil.test ORIGIN",
          "ORIGIN, https://evil.test",
          "CHROME-EXTENSION://ID",
          "chrome-extension://SHORT",
          "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
          "extension://ID",
          "safari-web-extension://ID");

  private static final String FIREFOX = "moz-extension://11111111-2222-4333-8444-555555555555";

  @Test
  void a_call_of_the_paired_client_from_another_origin(AttackedAgent agent) throws IOException {
    String origin = agent.client().origin();

    RefusedCalls.areForbidden(
        agent,
        Stream.concat(lookAlikes(agent), Stream.of(FIREFOX))
            .map(other -> agent.valid().replace("Origin: " + origin, "Origin: " + other))
            .toList());
  }

  @Test
  void no_origin_and_two(AttackedAgent agent) throws IOException {
    String field = "Origin: " + agent.client().origin() + "\r\n";

    RefusedCalls.areForbidden(
        agent,
        List.of(
            agent.valid().replace(field, ""),
            agent.valid().replace(field, field + field),
            agent.valid().replace(field, field + "Origin: https://evil.test\r\n"),
            agent.valid().replace(field, "Origin: https://evil.test\r\n" + field)));
  }

  @Test
  void pairing_from_another_origin(AttackedAgent agent) throws IOException {
    agent.ask("pair");
    RefusedCalls.areForbidden(
        agent,
        lookAlikes(agent)
            .map(agent::stranger)
            .map(rogue -> rogue.pairing(agent.port(), "commit", Commitments.any()))
            .toList());
    Commitments.endPairing(agent);
  }

  private static Stream<String> lookAlikes(AttackedAgent agent) {
    String origin = agent.client().origin();
    String id = origin.substring("chrome-extension://".length());
    return LOOK_ALIKES.stream()
        .map(like ->
            like.replace("ORIGIN", origin)
                .replace("SHORT", id.substring(1))
                .replace("ID", id)
                .replace("PORT", Integer.toString(agent.port())));
  }
}
