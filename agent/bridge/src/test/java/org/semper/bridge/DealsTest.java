package org.semper.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.json.StrictJson;
import org.semper.bridge.signature.UnverifiedRequest;
import tools.jackson.databind.JsonNode;

/// What a paired extension asks about deals, with the protocol's own vectors.
@Tag("server")
final class DealsTest {

  private static final Path VECTORS = Path.of("../../bridge-api/vectors/messages/deals.json");
  private static final String FIRST_KEY = "01936f5e-7b1c-7000-8000-000000000001";
  private static final String SECOND_KEY = "01936f5e-7b1c-7000-8000-000000000002";

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
  void a_deal_is_taken_over_at_once() throws Exception {
    String content = vector("deal-request-good");
    UnverifiedRequest request = bridge.sign("/v1/deals", content, Optional.of(FIRST_KEY));
    RawHttps.Response response = bridge.send(bridge.text(request, content));

    assertThat(response.status()).as(response.raw()).isEqualTo(202);
    assertThat(response.content()).contains("\"state\":\"waiting\"");
    bridge.requireSigned(request, response);
  }

  @Test
  void the_same_key_gives_the_stored_outcome_and_with_other_content_a_conflict() throws Exception {
    RawHttps.Response first = open("deal-request-good", FIRST_KEY);

    assertThat(open("deal-request-good", FIRST_KEY).content()).isEqualTo(first.content());
    SignedRouteTest.assertProblem(
        open("deal-request-without-markup", FIRST_KEY), 409, "DUPLICATE_REQUEST");
  }

  @Test
  void a_deal_needs_an_idempotency_key_of_version_7() throws Exception {
    String content = vector("deal-request-good");

    for (String key :
        new String[] {
          "x",
          FIRST_KEY.toUpperCase(Locale.ROOT),
          "936da01f-9abd-4d9d-80c7-02af85c822a8",
          "{" + FIRST_KEY + "}"
        }) {
      SignedRouteTest.assertProblem(
          bridge.send(bridge.signed("/v1/deals", content, Optional.of(key))),
          400,
          "REQUEST_MALFORMED");
    }
    SignedRouteTest.assertProblem(
        bridge.send(bridge.signed("/v1/deals", content, Optional.empty())),
        400,
        "REQUEST_MALFORMED");
  }

  @Test
  void every_request_that_the_protocol_refuses_is_refused_and_no_deal_begins() throws Exception {
    for (JsonNode vector : requests("deal-request").toList()) {
      if (!vector.get("agent").stringValue().equals("accept")) {
        RawHttps.Response response = open(vector.get("name").stringValue(), SECOND_KEY);
        assertThat(response.status()).as(response.raw()).isIn(400, 422);
      }
    }
    SignedRouteTest.assertProblem(
        open("deal-request-of-no-statement", SECOND_KEY), 422, "OFFER_MALFORMED");
    assertThat(bridge.ask("/v1/deals/open", "{}").content()).isEqualTo("{\"deals\":[]}");
  }

  @Test
  void open_deals_are_listed_and_the_window_is_raised() throws Exception {
    open("deal-request-good", FIRST_KEY);
    JsonNode list =
        StrictJson.parse(
            bridge.ask("/v1/deals/open", "{}").content().getBytes(StandardCharsets.UTF_8), 100_000);
    String deal = list.get("deals").get(0).get("deal").stringValue();

    assertThat(bridge.ask("/v1/deals/raise", "{\"deal\":\"" + deal + "\"}").content())
        .isEqualTo("{}");
    assertThat(bridge.desk.raised).hasSize(1);
  }

  @Test
  void deals_open_windows_and_are_therefore_rare() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(open("deal-request-good", FIRST_KEY).status()).isEqualTo(202);
    }
    SignedRouteTest.assertProblem(open("deal-request-good", FIRST_KEY), 429, "RATE_LIMITED");

    bridge.clock.advance(Duration.ofSeconds(2));
    assertThat(open("deal-request-good", FIRST_KEY).status()).isEqualTo(202);
  }

  @Test
  void hello_tells_that_the_agent_is_locked() throws Exception {
    bridge.desk.locked = true;

    assertThat(bridge.ask("/v1/hello", "{\"min\":1,\"max\":1}").content())
        .contains("\"locked\":true");
  }

  private RawHttps.Response open(String name, String key) throws Exception {
    return bridge.send(bridge.signed("/v1/deals", vector(name), Optional.of(key)));
  }

  private static String vector(String name) throws Exception {
    return requests("deal-request")
        .filter(vector -> vector.get("name").stringValue().equals(name))
        .findFirst()
        .orElseThrow()
        .get("text")
        .stringValue();
  }

  private static Stream<JsonNode> requests(String message) throws Exception {
    return StrictJson.parse(Files.readAllBytes(VECTORS), 1 << 20)
        .valueStream()
        .filter(vector -> vector.get("message").stringValue().equals(message));
  }
}
