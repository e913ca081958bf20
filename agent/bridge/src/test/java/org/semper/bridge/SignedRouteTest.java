package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.bridge.signature.UnverifiedRequest;

@Tag("server")
final class SignedRouteTest {

  private static final String HELLO = "{\"min\":1,\"max\":1}";

  @TempDir Path folder;
  private BridgeFixture bridge;

  @BeforeEach
  void start() throws Exception {
    bridge = BridgeFixture.standard(folder);
  }

  @AfterEach
  void stop() throws Exception {
    bridge.close();
  }

  @Test
  void hello_is_answered_and_the_answer_is_signed_for_this_request() throws Exception {
    UnverifiedRequest request = bridge.sign("/v1/hello", HELLO, Optional.empty());
    RawHttps.Response response = bridge.send(bridge.text(request, HELLO));

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.content())
        .isEqualTo("{\"version\":1,\"agent\":\"0.1.0\",\"locked\":false}");
    bridge.requireSigned(request, response);
  }

  @Test
  void an_answer_carries_no_date_no_server_and_no_cors_field() throws Exception {
    assertThat(bridge.ask("/v1/hello", HELLO).fields().keySet())
        .containsExactlyInAnyOrder(
            "content-type",
            "content-length",
            "cache-control",
            "x-content-type-options",
            "content-digest",
            "signature-input",
            "signature");
  }

  @Test
  void several_requests_share_a_connection() throws Exception {
    try (RawHttps https = bridge.connect()) {
      for (int i = 0; i < 5; i++) {
        assertThat(https.exchange(bridge.signed("/v1/hello", HELLO, Optional.empty())).status())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void the_highest_version_that_both_speak_is_agreed_on() throws Exception {
    for (String versions : List.of("\"min\":1,\"max\":1", "\"min\":1,\"max\":3")) {
      assertThat(bridge.ask("/v1/hello", "{" + versions + "}").content())
          .startsWith("{\"version\":1,");
    }
  }

  @Test
  void without_a_version_that_both_speak_there_is_none() throws Exception {
    assertProblem(bridge.ask("/v1/hello", "{\"min\":2,\"max\":3}"), 400, "VERSION_UNSUPPORTED");
    for (String hello :
        List.of(
            "{}",
            "{\"min\":1}",
            "{\"max\":1}",
            "{\"min\":0,\"max\":1}",
            "{\"min\":3,\"max\":2}",
            "{\"min\":1,\"max\":1001}",
            "{\"min\":\"1\",\"max\":\"1\"}",
            "{\"min\":1,\"max\":1,\"features\":[]}")) {
      assertProblem(bridge.ask("/v1/hello", hello), 400, "REQUEST_MALFORMED");
    }
  }

  @Test
  void a_version_stripped_or_lowered_on_the_way_breaks_the_signature() throws Exception {
    String offered = "{\"min\":1,\"max\":3}";
    for (String changed : List.of("{\"min\":1,\"max\":1}", "{\"min\":1,\"max\":2}", "{}")) {
      UnverifiedRequest request = bridge.sign("/v1/hello", offered, Optional.empty());
      RawHttps.Response response = bridge.send(bridge.text(request, changed));

      assertProblem(response, 403, "BAD_SIGNATURE");
      bridge.requireSigned(request, response);
    }
  }

  @Test
  void a_replay_is_refused_in_the_same_run_and_after_a_restart() throws Exception {
    UnverifiedRequest request = bridge.sign("/v1/hello", HELLO, Optional.empty());
    assertThat(bridge.send(bridge.text(request, HELLO)).status()).isEqualTo(200);

    RawHttps.Response replay = bridge.send(bridge.text(request, HELLO));
    assertProblem(replay, 403, "REPLAY");
    bridge.requireSigned(request, replay);

    bridge.restart();
    assertProblem(bridge.send(bridge.text(request, HELLO)), 403, "REPLAY");
    assertThat(bridge.ask("/v1/hello", HELLO).status()).isEqualTo(200);
  }

  @Test
  void a_request_of_another_hour_is_answered_with_clock_skew() throws Exception {
    String request = bridge.signed("/v1/hello", HELLO, Optional.empty());
    bridge.clock.advance(Duration.ofMinutes(2));

    assertProblem(bridge.send(request), 403, "CLOCK_SKEW");
  }

  @Test
  void content_that_was_not_signed_is_refused_with_a_signed_problem() throws Exception {
    UnverifiedRequest request = bridge.sign("/v1/hello", HELLO, Optional.empty());
    RawHttps.Response response =
        bridge.send(bridge.text(request, HELLO.replace("\"max\":1", "\"max\":2")));

    assertProblem(response, 403, "BAD_SIGNATURE");
    bridge.requireSigned(request, response);
  }

  @Test
  void json_that_could_mean_two_things_is_refused() throws Exception {
    assertProblem(
        bridge.ask("/v1/hello", "{\"min\":1,\"max\":1,\"max\":2}"), 400, "REQUEST_MALFORMED");
    assertProblem(bridge.ask("/v1/hello", "{\"min\":1e0,\"max\":1}"), 400, "REQUEST_MALFORMED");
    assertProblem(bridge.ask("/v1/hello", "{\"min\":1,\"max\":1}x"), 400, "REQUEST_MALFORMED");
    assertProblem(bridge.ask("/v1/hello", "[".repeat(5000)), 400, "REQUEST_MALFORMED");
    assertProblem(bridge.ask("/v1/hello", ""), 400, "REQUEST_MALFORMED");
    assertProblem(
        bridge.ask("/v1/deals/raise", "{\"deal\":\"\\ud800\"}"), 400, "REQUEST_MALFORMED");
  }

  @Test
  void a_path_that_is_not_there_is_refused_only_after_all_checks() throws Exception {
    assertProblem(bridge.ask("/v1/nothing", "{}"), 400, "REQUEST_MALFORMED");
    assertProblem(bridge.ask("/v2/hello", HELLO), 400, "REQUEST_MALFORMED");
  }

  @Test
  void too_much_content_is_refused_with_a_signed_problem_and_the_connection_ends()
      throws Exception {
    String content = "{\"x\":\"" + "a".repeat(BridgeLimits.BODY_BYTES) + "\"}";
    UnverifiedRequest request = bridge.sign("/v1/deals", content, Optional.empty());
    String head = bridge.text(request, content);
    try (RawHttps https = bridge.connect()) {
      RawHttps.Response response = https.exchange(head.substring(0, head.indexOf("\r\n\r\n") + 4));

      assertProblem(response, 413, "PAYLOAD_TOO_LARGE");
      bridge.requireSigned(request, response);
      assertThat(https.next()).isEqualTo(-1);
    }
  }

  @Test
  void a_client_that_asks_too_often_is_told_so() throws Exception {
    RawHttps.Response last = null;
    try (RawHttps https = bridge.connect()) {
      for (int i = 0; i <= 100; i++) {
        last = https.exchange(bridge.signed("/v1/hello", HELLO, Optional.empty()));
      }
      assertProblem(last, 429, "RATE_LIMITED");
      bridge.clock.advance(Duration.ofSeconds(1));
      assertThat(https.exchange(bridge.signed("/v1/hello", HELLO, Optional.empty())).status())
          .isEqualTo(200);
    }
  }

  @Test
  void a_revoked_client_is_nobody() throws Exception {
    bridge.files.clients().revoke(bridge.extension.key().publicKey().thumbprint());

    assertThat(bridge.ask("/v1/hello", HELLO).content()).contains("about:blank");
  }

  static void assertProblem(RawHttps.Response response, int status, String code) {
    assertThat(response.status()).as(response.raw()).isEqualTo(status);
    assertThat(response.field("content-type")).isEqualTo("application/problem+json");
    assertThat(response.content()).contains("\"code\":\"" + code + "\"");
  }
}
