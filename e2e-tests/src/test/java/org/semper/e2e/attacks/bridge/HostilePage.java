package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.semper.shop.Marketplace;

/// A page of somebody's, under a name and with a certificate that every browser accepts, that tries all a page can to reach the
/// agent; and a witness beside the agent, who sees what of it leaves the browser.
record HostilePage(TlsServer page, TlsServer witness) implements AutoCloseable {

  private static final String HOST = "evil.localhost";

  static HostilePage open(Marketplace marketplace) throws IOException {
    SSLContext context = marketplace.webCertificate(HOST).serverContext();
    SSLContext beside = marketplace.webCertificate("localhost").serverContext();
    String html = document();
    return new HostilePage(
        TlsServer.start(context, 0, request -> html),
        TlsServer.start(beside, 0, request -> AttackedAgent.FORBIDDEN));
  }

  String address() {
    return "https://" + HOST + ":" + page.port() + "/";
  }

  /// The address whose requests the witness sees.
  String witnessed(String path) {
    return "https://localhost:" + witness.port() + path;
  }

  /// The call that attacks these addresses, in the page's own language.
  static String attack(List<String> addresses) {
    return addresses.stream()
        .map(address -> "'" + address + "'")
        .collect(Collectors.joining(", ", "window.attack([", "])"));
  }

  @Override
  public void close() throws IOException {
    page.close();
    witness.close();
  }

  private static String document() throws IOException {
    try (InputStream file = HostilePage.class.getResourceAsStream("hostile.html")) {
      if (file == null) {
        throw new IOException("the hostile page is missing");
      }
      String html = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
              .formatted(html.length())
          + html;
    }
  }
}
