package org.semper.e2e.wire;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One HTML page under every path of a free port of 127.0.0.1, over plain HTTP.
public final class ServedPage implements AutoCloseable {

  private final HttpServer server;

  private ServedPage(HttpServer server) {
    this.server = server;
  }

  public static ServedPage serve(String html) throws IOException {
    return serve(html, Map.of());
  }

  /// @param headers of the answer beside its type
  public static ServedPage serve(String html, Map<String, String> headers) throws IOException {
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    HttpServer server = HttpServer.create(new InetSocketAddress(RawTls.loopback(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return new ServedPage(server);
  }

  /// A port of 127.0.0.1 where nobody listens now.
  public static int nobodysPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, RawTls.loopback())) {
      return free.getLocalPort();
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// Its origin, with the slash after it.
  public String address() {
    return "http://localhost:" + port() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
