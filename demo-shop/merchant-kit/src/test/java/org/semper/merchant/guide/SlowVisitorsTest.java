package org.semper.merchant.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.SellerApplication;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.server.SlowClients;
import org.semper.server.SlowClients.Slowness;
import org.semper.supporting.crypto.Subject;

/// The guide's shop stands on a server of the merchant's own.
@Tag("server")
final class SlowVisitorsTest {

  private static final int MANY = 200;
  private static final String HOST = "music.localhost";

  @TempDir private Path folder;
  private Town town;
  private MerchantKeys keys;
  private MusicShop shop;
  private HttpClient browser;
  private int port;

  @BeforeEach
  void open() throws Exception {
    town = new Town(folder);
    keys =
        MerchantKeys.open(
            folder.resolve("shop"),
            town.trust(),
            new SellerApplication(
                Subject.of("Music Shop SARL", "FR"), Set.of(HOST), town.sellerToken()),
            Town.CLOCK);
    var account = town.account(keys.adapterContext()).account().account();
    port = freePort();
    shop =
        new MusicShop(
            folder.resolve("shop"),
            keys,
            new PayeeAccount("Music Shop SARL", account, Town.BANK).toOption(),
            port,
            town.webRoot().issue(Set.of(HOST), Set.of()).serverContext());
    browser = HttpClient.newBuilder().sslContext(TestTrust.context(town.webRoot())).build();
  }

  @AfterEach
  void close() {
    browser.close();
    shop.close();
    keys.close();
    town.close();
  }

  @ParameterizedTest
  @EnumSource(Slowness.class)
  void a_visitor_gets_an_offer_beside_many_slow_clients_and_these_are_ended(Slowness slowness)
      throws Exception {
    try (SlowClients slow =
        SlowClients.open(
            MANY, slowness, HOST, port, request(slowness), town.webRoot().certificate())) {
      assertThat(offered()).isEqualTo(200);
      assertThat(slow.ended())
          .hasSize(MANY)
          .noneSatisfy(received -> assertThat(received).startsWith("HTTP/1.1 200 "));
      assertThat(offered()).isEqualTo(200);
    }
  }

  private static String request(Slowness slowness) {
    return slowness == Slowness.READING ? "GET /terms.txt" : "POST /semper/deals";
  }

  private int offered() throws Exception {
    String origin = "https://" + HOST + ":" + port;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/semper/offer"))
            .timeout(Duration.ofSeconds(20))
            .header("Origin", origin)
            .POST(BodyPublishers.noBody())
            .build();
    return browser.send(request, BodyHandlers.discarding()).statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
