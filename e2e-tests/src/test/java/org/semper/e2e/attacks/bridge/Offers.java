package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.semper.api.web.WebOrigin;
import org.semper.e2e.wire.RawTls;
import org.semper.shop.Marketplace;

/// Signed offers of a storefront with BACH Preludes in the cart, fetched as its page would fetch them.
final class Offers implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private static final String CART = "__Host-cart=bach-preludes.1";

  private final HttpClient web;
  private final WebOrigin origin;

  Offers(Marketplace marketplace) {
    List<X509Certificate> roots = marketplace.trustList().webRoots();
    web = HttpClient.newBuilder().sslContext(RawTls.trusting(roots.getFirst())).build();
    origin = marketplace.origin("actimedia");
  }

  WebOrigin origin() {
    return origin;
  }

  /// A new offer in its wire form.
  String fetch() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/semper/offer"))
            .timeout(DEADLINE)
            .header("Origin", origin.text())
            .header("Sec-Fetch-Site", "same-origin")
            .header("Cookie", CART)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    return web.send(request, BodyHandlers.ofString()).body();
  }

  /// Content of a request to open a deal on a new offer.
  String request() throws IOException, InterruptedException {
    return request(fetch());
  }

  /// Content of a request to open a deal on this offer, on the shop's own page.
  String request(String offer) {
    return request(offer, origin.text());
  }

  /// @param page origin of the page that shows it
  static String request(String offer, String page) {
    return "{\"offer\":%s,\"page\":{\"origin\":\"%s\",\"topOrigin\":\"%s\",\"markup\":\"\",\"cut\":false,\"language\":\"fr\"}}"
        .formatted(offer, page, page);
  }

  @Override
  public void close() {
    web.shutdownNow();
    web.close();
  }
}
