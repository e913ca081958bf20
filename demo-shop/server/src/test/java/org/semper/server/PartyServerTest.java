package org.semper.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.HttpsChannel;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;
import tools.jackson.databind.node.JsonNodeFactory;

@Tag("server")
final class PartyServerTest {

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
            roots.issue(List.of("party.localhost"), List.of()),
            List.of(
                Route.postJson("/echo", 100, PartyServerTest::echo),
                Route.postJson(
                    "/refuse",
                    100,
                    request -> {
                      throw new Refused(Problem.MALFORMED);
                    }),
                Route.postJson(
                    "/fail",
                    100,
                    request -> {
                      throw new IllegalStateException("a secret of ours");
                    }),
                Route.get("/below/", request -> Reply.json(request.rest().getBytes(UTF_8)))));
    channel = new HttpsChannel(List.of(roots.certificate()));
  }

  @AfterEach
  void stop() {
    channel.close();
    server.close();
  }

  @Test
  void answers_json_with_json() {
    assertThat(post("/echo", "{\"text\":\"Hütte\"}"))
        .isInstanceOfSatisfying(
            Answer.Ok.class,
            ok -> assertThat(ok.json()).asString(UTF_8).isEqualTo("{\"said\":\"Hütte\"}"));
  }

  @Test
  void refuses_what_is_not_strict_json() {
    assertProblem(post("/echo", "{\"text\":\"a\",\"text\":\"b\"}"), 400, "MALFORMED");
  }

  @Test
  void refuses_a_body_over_the_limit_of_its_route() {
    assertProblem(
        post("/echo", "{\"text\":\"" + "x".repeat(100) + "\"}"), 413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void refuses_unknown_addresses_and_methods() {
    assertProblem(post("/nowhere", "{}"), 404, "NOT_FOUND");
    assertProblem(post("/below/here", "{}"), 405, "WRONG_METHOD");
  }

  @Test
  void says_nothing_about_its_own_failures() {
    assertProblem(post("/fail", "{}"), 500, "INTERNAL");
  }

  @Test
  void refuses_tls_1_2() throws Exception {
    SSLContext any = SSLContext.getDefault();
    try (SSLSocket socket =
        (SSLSocket)
            any.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThatIOException().isThrownBy(socket::startHandshake);
    }
  }

  private Answer post(String path, String json) {
    return channel.post(
        URI.create("https://party.localhost:" + server.port() + path),
        json.getBytes(UTF_8),
        Duration.ofSeconds(10));
  }

  private static Reply echo(Request request) throws org.semper.api.json.JsonRejected {
    var fields = request.json();
    String text = fields.text("text", 100);
    fields.end();
    return Reply.json(JsonNodeFactory.instance.objectNode().put("said", text));
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(status);
              assertThat(problem.code()).isEqualTo(Optional.of(code));
            });
  }
}
