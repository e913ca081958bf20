package org.semper.supporting.communication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.semper.supporting.crypto.WebRoots;

final class HttpsChannelTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final byte[] JSON = "{\"a\":1}".getBytes(UTF_8);

  @Test
  void delivers_json_and_returns_the_answers_bytes() throws Exception {
    AtomicReference<String> arrived = new AtomicReference<>();
    HttpHandler echo =
        exchange -> {
          arrived.set(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type"));
          answer(exchange, 200, "application/json", exchange.getRequestBody().readAllBytes());
        };

    assertThat(ask(echo))
        .isInstanceOfSatisfying(Answer.Ok.class, ok -> assertThat(ok.json()).isEqualTo(JSON));
    assertThat(arrived).hasValue("POST /orders application/json");
  }

  @Test
  void reads_a_problem_with_its_code() throws Exception {
    String problem =
        """
        {"type":"urn:semper:problem:OFFER_EXPIRED","title":"late","status":422,"code":"OFFER_EXPIRED",\
        "retryable":false,"next":"Ask for a new offer.","more":[1]}\
        """;

    assertThat(ask(e -> answer(e, 422, "application/problem+json", problem.getBytes(UTF_8))))
        .isEqualTo(
            new Answer.Problem(
                422, Optional.of("OFFER_EXPIRED"), false, Optional.of("Ask for a new offer.")));
  }

  @Test
  void judges_a_refusal_without_details_by_its_status() throws Exception {
    assertThat(ask(e -> answer(e, 503, "text/html", "<h1>later</h1>".getBytes(UTF_8))))
        .isEqualTo(new Answer.Problem(503, Optional.empty(), true, Optional.empty()));
    assertThat(ask(e -> answer(e, 404, "application/problem+json", "{".getBytes(UTF_8))))
        .isEqualTo(new Answer.Problem(404, Optional.empty(), false, Optional.empty()));
  }

  @Test
  void takes_nothing_but_json_for_an_answer() throws Exception {
    assertThat(ask(e -> answer(e, 200, "text/html", JSON))).isInstanceOf(Answer.Problem.class);
  }

  @Test
  void does_not_follow_a_redirect() throws Exception {
    HttpHandler redirect =
        exchange -> {
          exchange.getResponseHeaders().set("Location", "https://evil.localhost/");
          answer(exchange, 307, "text/plain", new byte[0]);
        };

    assertThat(ask(redirect))
        .isEqualTo(new Answer.Problem(307, Optional.empty(), false, Optional.empty()));
  }

  @Test
  void gives_up_on_an_answer_that_is_too_large() throws Exception {
    byte[] large = new byte[HttpsChannel.MAX_ANSWER + 1];

    assertThat(ask(e -> answer(e, 200, "application/json", large)))
        .isEqualTo(new Answer.Unanswered(Answer.Cause.SILENT));
  }

  @Test
  void gives_up_at_the_deadline_even_when_headers_have_come() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    HttpHandler slow =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().flush();
          waitFor(end);
        };
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", slow);
        HttpsChannel channel = channel(server)) {
      assertThat(channel.post(server.at("shop.localhost"), JSON, Duration.ofMillis(500)))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.SILENT));
    } finally {
      end.countDown();
    }
  }

  @Test
  void says_that_nothing_left_when_nobody_listens() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (HttpsChannel channel = new HttpsChannel(List.of())) {
      assertThat(channel.post(URI.create("https://shop.localhost:" + free + "/"), JSON, PATIENCE))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.UNREACHABLE));
    }
  }

  @Test
  void refuses_a_server_without_a_trusted_certificate() throws Exception {
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", HttpsChannelTest::ok);
        HttpsChannel channel = new HttpsChannel(List.of())) {
      assertThat(channel.post(server.at("shop.localhost"), JSON, PATIENCE))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.UNTRUSTED));
    }
  }

  @Test
  void refuses_a_server_whose_certificate_names_another_host() throws Exception {
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", HttpsChannelTest::ok);
        HttpsChannel channel = channel(server)) {
      assertThat(channel.post(server.at("evil.localhost"), JSON, PATIENCE))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.UNTRUSTED));
    }
  }

  @Test
  void refuses_tls_1_2() throws Exception {
    try (LoopbackServer server = new LoopbackServer("TLSv1.2", HttpsChannelTest::ok);
        HttpsChannel channel = channel(server)) {
      assertThat(channel.post(server.at("shop.localhost"), JSON, PATIENCE))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.UNTRUSTED));
    }
  }

  @Test
  void never_shows_loopback_to_a_proxy() throws Exception {
    ProxySelector proxy =
        ProxySelector.of(InetSocketAddress.createUnresolved("proxy.example", 3128));
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", HttpsChannelTest::ok);
        HttpsChannel channel =
            new HttpsChannel(List.of(server.certificate()), Optional.of(proxy))) {
      assertThat(channel.post(server.at("shop.localhost"), JSON, PATIENCE))
          .isInstanceOf(Answer.Ok.class);
    }
    LoopbackWithoutProxy settings = new LoopbackWithoutProxy(Optional.of(proxy));
    assertThat(settings.select(URI.create("https://127.0.0.1/")))
        .containsExactly(java.net.Proxy.NO_PROXY);
    assertThat(settings.select(URI.create("https://[::1]/")))
        .containsExactly(java.net.Proxy.NO_PROXY);
    assertThat(settings.select(URI.create("https://shop.example/")))
        .isEqualTo(proxy.select(URI.create("https://shop.example/")));
  }

  @Test
  void refuses_a_destination_without_tls() {
    try (HttpsChannel channel = new HttpsChannel(List.of())) {
      assertThatThrownBy(() -> channel.post(URI.create("http://shop.localhost/"), JSON, PATIENCE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void ends_what_is_under_way_when_closed() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    HttpHandler silent =
        exchange -> {
          arrived.countDown();
          waitFor(end);
        };
    AtomicReference<Answer> answer = new AtomicReference<>();
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", silent)) {
      HttpsChannel channel = channel(server);
      Thread caller =
          Thread.startVirtualThread(
              () -> answer.set(channel.post(server.at("shop.localhost"), JSON, PATIENCE)));
      arrived.await();

      channel.close();
      caller.join();
    } finally {
      end.countDown();
    }

    assertThat(answer).hasValue(new Answer.Unanswered(Answer.Cause.SILENT));
  }

  @Test
  void web_roots_of_a_list_count_for_the_hosts_of_that_list_alone() throws Exception {
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", HttpsChannelTest::ok);
        HttpsChannel named = scoped(server, "shop.localhost");
        HttpsChannel below = scoped(server, "localhost");
        HttpsChannel elsewhere = scoped(server, "bank.localhost")) {
      URI shop = server.at("shop.localhost");

      assertThat(named.post(shop, JSON, PATIENCE)).isInstanceOf(Answer.Ok.class);
      assertThat(below.post(shop, JSON, PATIENCE)).isInstanceOf(Answer.Ok.class);
      assertThat(elsewhere.post(shop, JSON, PATIENCE))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.UNTRUSTED));
    }
  }

  @Test
  void web_roots_do_not_excuse_a_certificate_for_another_name() throws Exception {
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", HttpsChannelTest::ok);
        HttpsChannel channel = scoped(server, "localhost")) {
      assertThat(channel.post(server.at("evil.localhost"), JSON, PATIENCE))
          .isEqualTo(new Answer.Unanswered(Answer.Cause.UNTRUSTED));
    }
  }

  @Test
  void fetches_from_any_server_where_the_document_proves_itself() throws Exception {
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", HttpsChannelTest::ok);
        HttpsChannel channel = HttpsChannel.toAnyServer()) {
      assertThat(channel.get(server.at("evil.localhost"), "application/json", PATIENCE))
          .isPresent();
    }
  }

  private static HttpsChannel scoped(LoopbackServer server, String host) {
    WebRoots roots = new WebRoots(List.of(server.certificate()), Set.of(host));
    return HttpsChannel.scoped(() -> List.of(roots));
  }

  private static Answer ask(HttpHandler handler) throws IOException {
    try (LoopbackServer server = new LoopbackServer("TLSv1.3", handler);
        HttpsChannel channel = channel(server)) {
      return channel.post(server.at("shop.localhost"), JSON, PATIENCE);
    }
  }

  private static HttpsChannel channel(LoopbackServer server) {
    return new HttpsChannel(List.of(server.certificate()), Optional.empty());
  }

  private static void ok(HttpExchange exchange) throws IOException {
    answer(exchange, 200, "application/json", JSON);
  }

  private static void answer(HttpExchange exchange, int status, String mediaType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
