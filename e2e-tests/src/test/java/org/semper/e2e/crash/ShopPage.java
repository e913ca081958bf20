package org.semper.e2e.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.semper.api.web.WebOrigin;

/// The seller's page in the buyer's browser: fetches signed offers.
final class ShopPage implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final HttpClient client;
  private final WebOrigin origin;

  ShopPage(X509Certificate webRoot, WebOrigin origin) throws Exception {
    this.client = HttpClient.newBuilder().sslContext(trusting(webRoot)).build();
    this.origin = origin;
  }

  /// Asks for an offer of the cart.
  ///
  /// @return the offer in its wire form, base64; empty if there was no answer or none with an offer
  Optional<String> fetchOffer() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + "/semper/offer"))
            .timeout(DEADLINE)
            .header("Origin", origin.text())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return answer.statusCode() == 200
          ? Optional.of(Base64.getEncoder().encodeToString(answer.body()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  private static SSLContext trusting(X509Certificate root)
      throws GeneralSecurityException, IOException {
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("root", root);
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(roots);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
