package org.semper.shop.storefront;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/// Lets a form through only when the shop's own page sent it (Fetch Standard, `Origin`).
public final class SameOrigin implements HttpHandler {

  private final String origin;
  private final HttpHandler next;
  private final HttpHandler refused;

  /// @param origin web origin of the shop (RFC 6454)
  /// @param refused answers a form that another page sent
  public SameOrigin(String origin, HttpHandler next, HttpHandler refused) {
    this.origin = origin;
    this.next = next;
    this.refused = refused;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (origin.equals(exchange.getRequestHeaders().getFirst(Headers.ORIGIN))) {
      next.handleRequest(exchange);
    } else {
      refused.handleRequest(exchange);
    }
  }
}
