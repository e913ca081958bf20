package org.semper.shop.storefront;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

/// Lets a form through only when the shop's own page sent it (Fetch Standard, `Origin`).
final class SameOrigin implements HttpHandler {

  private final String origin;
  private final PageWriter pages;
  private final HttpHandler next;

  SameOrigin(String origin, PageWriter pages, HttpHandler next) {
    this.origin = origin;
    this.pages = pages;
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (origin.equals(exchange.getRequestHeaders().getFirst(Headers.ORIGIN))) {
      next.handleRequest(exchange);
    } else {
      pages.sendError(exchange, 403, "refused");
    }
  }
}
