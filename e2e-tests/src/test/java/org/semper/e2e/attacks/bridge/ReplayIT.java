package org.semper.e2e.attacks.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.SignedCall;
import org.semper.e2e.wire.WireAnswer;

/// Attack 11: what was signed once, sent again or changed. Somebody recorded the paired client's requests.
@Tag("window")
@ExtendWith(SharedAgent.class)
final class ReplayIT {

  private static final Pattern COVERED =
      Pattern.compile(
          "(?m)^(?:POST [^ ]*|(?:Host: |Content-Type: |Content-Digest: |Idempotency-Key: |Signature-Input: |Signature: ).*)");

  @Test
  void the_same_request_again(AttackedAgent agent) throws Exception {
    String recorded = deal(agent);
    assertThat(agent.client().exchange(agent.port(), recorded).status()).isEqualTo(202);
    agent.hands().waitFor("Order with obligation to pay");
    agent.shopper().reject();
    agent.hands().disappears("TOTAL");
    AgentState before = agent.state();

    assertThat(agent.client().exchange(agent.port(), recorded)).satisfies(ReplayIT::isAReplay);
    before.requireSame(agent.state());
  }

  @Test
  void the_same_request_after_a_restart(AttackedAgent agent) throws Exception {
    String recorded = agent.valid();
    assertThat(agent.client().exchange(agent.port(), recorded).status()).isEqualTo(200);
    int port = agent.port();
    agent.restart();
    assertThat(agent.port()).isEqualTo(port);

    assertThat(agent.client().exchange(port, recorded)).satisfies(ReplayIT::isAReplay);
    agent.unlock();
  }

  @Test
  void with_another_nonce_or_another_time(AttackedAgent agent) throws IOException {
    String recorded = agent.valid();
    String nonce = group("nonce=\"([^\"]+)\"", recorded);
    String created = group("created=(\\d+)", recorded);

    RefusedCalls.areForbidden(
        agent,
        List.of(
            recorded.replace(nonce, agent.client().nonce()),
            recorded.replace("created=" + created, "created=" + (Long.parseLong(created) + 1)),
            recorded.replace(";nonce=\"" + nonce + "\"", ""),
            recorded.replace(";created=" + created, "")));
  }

  @Test
  void as_another_paired_client(AttackedAgent agent) throws Exception {
    ProgramClient other =
        agent.pair("moz-extension://11111111-2222-4333-8444-555555555555", "Firefox");
    String recorded = agent.valid();

    RefusedCalls.areForbidden(
        agent,
        List.of(
            recorded.replace("Origin: " + agent.client().origin(), "Origin: " + other.origin()),
            recorded.replace(agent.client().id(), other.id()),
            recorded
                .replace("Origin: " + agent.client().origin(), "Origin: " + other.origin())
                .replace(agent.client().id(), other.id())));
    agent.ask("revoke", other.id());
  }

  /// Every fourth byte of the covered components, of the parameters and of the signature, with one bit changed; fewer than would
  /// be refused for their number.
  @Test
  void with_one_bit_changed(AttackedAgent agent) throws Exception {
    String recorded = deal(agent);
    List<String> changed = new ArrayList<>();
    Matcher line = COVERED.matcher(recorded);
    while (line.find()) {
      for (int at = line.start(); at < line.end() - 1; at += 4) {
        changed.add(flipped(recorded, at));
      }
    }
    assertThat(changed).hasSizeBetween(80, 199);

    RefusedCalls.areRefusedOrCut(agent, changed);
  }

  @Test
  void with_a_bit_of_the_content_changed(AttackedAgent agent) throws Exception {
    String recorded = deal(agent);
    AgentState before = agent.state();

    WireAnswer answer =
        agent.client().exchange(agent.port(), flipped(recorded, recorded.length() - 5));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.content()).contains("BAD_SIGNATURE");
    before.requireSameButNonces(agent.state());
  }

  @Test
  void too_old_and_from_the_future(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();
    SignedCall call = agent.client().call(agent.port(), "/v1/hello", AttackedAgent.HELLO);

    for (long seconds : new long[] {-86_400, -70, 70, 86_400}) {
      String shifted = agent.client().sign(call.createdAt(call.created() + seconds));
      assertThat(agent.client().exchange(agent.port(), shifted).content()).contains("CLOCK_SKEW");
    }
    before.requireSame(agent.state());
  }

  @Test
  void with_the_version_taken_out_or_put_down(AttackedAgent agent) throws IOException {
    AgentState before = agent.state();

    assertThat(asked(agent, "/v1/hello", "{\"min\":0,\"max\":0}").status()).isEqualTo(400);
    assertThat(asked(agent, "/v1/hello", "{\"min\":2,\"max\":9}").content())
        .contains("VERSION_UNSUPPORTED");
    assertThat(asked(agent, "/v1/hello", "{\"max\":1}").content()).contains("REQUEST_MALFORMED");
    assertThat(asked(agent, "/v1/hello", "{}").content()).contains("REQUEST_MALFORMED");
    assertThat(asked(agent, "/v0/hello", AttackedAgent.HELLO).content())
        .contains("REQUEST_MALFORMED");
    assertThat(asked(agent, "/hello", AttackedAgent.HELLO).content()).contains("REQUEST_MALFORMED");
    before.requireSameButNonces(agent.state());
  }

  private static WireAnswer asked(AttackedAgent agent, String path, String content)
      throws IOException {
    return agent.client().ask(agent.port(), path, content);
  }

  private static String deal(AttackedAgent agent) throws Exception {
    UUID key = agent.client().idempotencyKey();
    return agent
        .client()
        .sign(agent.client().call(agent.port(), "/v1/deals", agent.offers().request(), key));
  }

  private static void isAReplay(WireAnswer answer) {
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.content()).contains("REPLAY");
  }

  private static String flipped(String text, int at) {
    return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
  }

  private static String group(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
