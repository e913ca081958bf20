package org.semper.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.api.web.WebOrigin;
import org.semper.server.SlowClients;
import org.semper.server.SlowClients.Slowness;
import org.semper.shop.storefront.Storefronts;
import org.semper.supporting.communication.Answer;
import org.semper.supporting.communication.HttpsChannel;

@Tag("server")
final class SlowVisitorsOfAStorefrontTest {

  private static final int MANY = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Slowness.class)
  void a_visitor_is_answered_beside_many_slow_clients_and_these_are_ended(Slowness slowness)
      throws Exception {
    try (Marketplace market = Marketplace.start(folder);
        HttpsChannel visitor = new HttpsChannel(List.of(root(market)))) {
      WebOrigin shop = market.origin(Storefronts.actimedia().key());
      URI address = URI.create(shop.text());
      try (SlowClients slow =
          SlowClients.open(
              MANY,
              slowness,
              address.getHost(),
              address.getPort(),
              request(slowness),
              root(market))) {
        assertAnswered(visitor, shop);
        assertThat(slow.ended())
            .hasSize(MANY)
            .noneSatisfy(received -> assertThat(received).startsWith("HTTP/1.1 200 "));
        assertAnswered(visitor, shop);
      }
    }
  }

  private static String request(Slowness slowness) {
    return slowness == Slowness.READING ? "GET /" : "POST /checkout";
  }

  /// What is no order is refused: by the kit, not by silence.
  private static void assertAnswered(HttpsChannel visitor, WebOrigin shop) {
    Answer answer =
        visitor.post(URI.create(shop + "/semper/deals"), new byte[] {'{', '}'}, PATIENCE);
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  private static X509Certificate root(Marketplace market) throws Exception {
    try (InputStream pem = Files.newInputStream(market.webRoot())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    }
  }
}
