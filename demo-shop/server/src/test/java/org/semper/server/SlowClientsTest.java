package org.semper.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.server.SlowClients.Slowness;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;

@Tag("server")
final class SlowClientsTest {

  private static final int MANY = 200;
  private static final int LARGE = 16 * 1024 * 1024;
  private static final String HOST = "party.localhost";

  private final TlsAuthority roots =
      new TlsAuthority(
          "test web root",
          Set.of("localhost"),
          Set.of(),
          Validity.lasting(Clock.systemUTC().instant().minusSeconds(60), Duration.ofDays(1)));
  private PartyServer server;
  private HttpsChannel channel;

  @BeforeEach
  void start() {
    server =
        PartyServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            roots.issue(List.of(HOST), List.of()),
            List.of(
                Route.postJson("/echo", 100_000, request -> Reply.json(request.body())),
                Route.get("/large", _ -> Reply.of("text/plain", new byte[LARGE]))));
    channel = new HttpsChannel(List.of(roots.certificate()));
  }

  @AfterEach
  void stop() {
    channel.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Slowness.class,
      names = {"HEADERS", "BODY"})
  void an_honest_client_is_answered_beside_many_slow_ones_and_these_are_ended(Slowness slowness)
      throws Exception {
    try (SlowClients slow =
        SlowClients.open(MANY, slowness, HOST, server.port(), "POST /echo", roots.certificate())) {
      assertThat(echoed()).isInstanceOf(Answer.Ok.class);
      assertThat(slow.ended())
          .hasSize(MANY)
          .allSatisfy(received ->
              assertThat(received)
                  .satisfiesAnyOf(
                      text -> assertThat(text).isEmpty(),
                      text -> assertThat(text).startsWith("HTTP/1.1 408 ")));
      assertThat(echoed()).isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void a_client_that_does_not_read_its_answer_is_ended() throws Exception {
    try (SlowClients slow =
        SlowClients.open(
            20, Slowness.READING, HOST, server.port(), "GET /large", roots.certificate())) {
      assertThat(echoed()).isInstanceOf(Answer.Ok.class);
      assertThat(slow.ended()).hasSize(20);
    }
  }

  private Answer echoed() {
    return channel.post(
        URI.create("https://" + HOST + ":" + server.port() + "/echo"),
        "{}".getBytes(UTF_8),
        Duration.ofSeconds(20));
  }
}
