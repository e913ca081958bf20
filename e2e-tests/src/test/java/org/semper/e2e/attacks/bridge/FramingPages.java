package org.semper.e2e.attacks.bridge;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// A shop's page with a tagged control, and somebody's page that shows it in frames of every kind.
record FramingPages(TlsServer framed, TlsServer evil) implements AutoCloseable {

  private static final String SHOP =
      "<!doctype html><button data-semper-offer='/semper/offer' data-testid='buy'>Buy</button>";
  private static final String ESCAPED = SHOP.replace("'", "&#39;");

  /// @param offer that both answer with
  static FramingPages open(AttackedAgent agent, String offer) throws IOException {
    TlsServer framed = server(agent, "framed.localhost", SHOP, offer);
    return new FramingPages(framed, server(agent, "evil.localhost", page(framed.port()), offer));
  }

  /// Value of Chromium's `--ip-address-space-overrides` that takes both for the public web.
  String asPublic() {
    return "127.0.0.1:%d=public,127.0.0.1:%d=public".formatted(framed.port(), evil.port());
  }

  /// What came to either.
  List<String> requests() {
    return Stream.concat(framed.requests().stream(), evil.requests().stream()).toList();
  }

  @Override
  public void close() throws IOException {
    evil.close();
    framed.close();
  }

  private static String page(int framed) {
    return """
    <!doctype html>
    <iframe id="cross-origin" src="https://framed.localhost:%d/"></iframe>
    <iframe id="same-origin" src="/inner"></iframe>
    <iframe id="srcdoc" srcdoc="%s"></iframe>
    <iframe id="data" src="data:text/html,%s"></iframe>
    <iframe id="sandboxed" sandbox="allow-scripts" src="https://framed.localhost:%d/"></iframe>
    """
        .formatted(framed, ESCAPED, ESCAPED, framed);
  }

  /// Its first page is what is given, all others show the control alone.
  private static TlsServer server(AttackedAgent agent, String host, String page, String offer)
      throws IOException {
    return TlsServer.start(
        agent.stage().marketplace().webCertificate(host).serverContext(),
        0,
        request -> {
          if (request.startsWith("POST /semper/offer")) {
            return answer("application/json", offer);
          }
          return answer("text/html", request.startsWith("GET / ") ? page : SHOP);
        });
  }

  private static String answer(String type, String content) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, content.length(), content);
  }
}
