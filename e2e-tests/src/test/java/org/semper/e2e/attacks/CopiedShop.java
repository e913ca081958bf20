package org.semper.e2e.attacks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.semper.shop.Marketplace;

/// A web server that shows another shop's page under a name that looks like the other's, with a certificate that every browser
/// accepts.
final class CopiedShop implements AutoCloseable {

  /// The first letter is Cyrillic.
  private static final String HOST = IDN.toASCII("\u0430ctimedia.localhost");

  private final HttpsServer server;

  /// A browser opens connections ahead that it may never use.
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private CopiedShop(HttpsServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /// @param page copied
  /// @param offer what the page's button gets, made for this shop's origin
  static CopiedShop open(Marketplace marketplace, String page, Function<String, String> offer)
      throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(marketplace.webCertificate(HOST).serverContext()));
    CopiedShop shop = new CopiedShop(server);
    server.createContext("/", exchange -> answer(exchange, "text/html; charset=utf-8", page));
    server.createContext(
        "/semper/offer",
        exchange -> answer(exchange, "application/json", offer.apply(shop.origin())));
    server.start();
    return shop;
  }

  String origin() {
    return "https://" + HOST + ":" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, String type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
