package org.semper.shop.storefront.desk;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Optional;

/// Exchanges a link's key for a cookie of this host alone (RFC 6265bis, prefix `__Host-`), and lets in who has it. The address with
/// the key answers with a redirect, so that the key is in no page and in no `Referer`.
final class DeskDoor {

  private static final String NAME = "__Host-desk";

  private final DeskAccess access;
  private final DeskPages pages;

  DeskDoor(DeskAccess access, DeskPages pages) {
    this.access = access;
    this.pages = pages;
  }

  /// Lets only the merchant through.
  HttpHandler guarding(HttpHandler next) {
    return exchange -> {
      if (isMerchant(exchange)) {
        next.handleRequest(exchange);
      } else {
        locked(exchange);
      }
    };
  }

  /// Opens with the key that ends the address; who is in stays in.
  void open(HttpServerExchange exchange) throws IOException {
    exchange.getResponseHeaders().put(new HttpString("Referrer-Policy"), "no-referrer");
    if (isMerchant(exchange)) {
      DeskPages.redirect(exchange, DeskSite.HOME);
      return;
    }
    Optional<String> secret = access.open(DeskSite.parameter(exchange, "key"));
    if (secret.isEmpty()) {
      locked(exchange);
      return;
    }
    exchange.setResponseCookie(cookie(secret.get()));
    DeskPages.redirect(exchange, DeskSite.HOME);
  }

  void leave(HttpServerExchange exchange) throws IOException {
    access.end();
    exchange.setResponseCookie(cookie("").setMaxAge(0));
    pages.outside(exchange, StatusCodes.OK, "left");
  }

  /// The same for everything behind the lock, so that nothing can be learned from it.
  private void locked(HttpServerExchange exchange) throws IOException {
    pages.outside(exchange, StatusCodes.FORBIDDEN, "locked");
  }

  private boolean isMerchant(HttpServerExchange exchange) {
    Cookie cookie = exchange.getRequestCookie(NAME);
    return cookie != null && access.admits(cookie.getValue());
  }

  /// Gone with the browser's session; the shop ends it sooner.
  private static Cookie cookie(String value) {
    return new CookieImpl(NAME, value)
        .setPath("/")
        .setSecure(true)
        .setHttpOnly(true)
        .setSameSiteMode("Strict");
  }
}
