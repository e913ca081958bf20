package org.semper.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Serves a party's addresses over HTTP.
final class RouteHandler implements HttpHandler {

  private final Routes routes;

  RouteHandler(List<Route> routes) {
    this.routes = new Routes(routes);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws IOException {
    String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    Replies.send(
        exchange,
        routes.answer(
            exchange.getRequestMethod().toString(),
            exchange.getRequestPath(),
            Optional.ofNullable(contentType),
            exchange.getInputStream()));
  }
}
