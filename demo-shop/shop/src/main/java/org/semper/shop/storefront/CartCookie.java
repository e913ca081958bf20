package org.semper.shop.storefront;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.AttachmentKey;
import java.time.Duration;

/// Where a visitor's cart lives: a cookie for this host alone (RFC 6265bis, prefix `__Host-`).
public final class CartCookie {

  private static final String NAME = "__Host-cart";

  /// So that the page that is answered with counts what is in the cart from now on.
  private static final AttachmentKey<Cart> WRITTEN = AttachmentKey.create(Cart.class);

  private final Catalogue catalogue;

  public CartCookie(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The visitor's cart, as this exchange leaves it; empty if there is none.
  public Cart read(HttpServerExchange exchange) {
    Cart written = exchange.getAttachment(WRITTEN);
    if (written != null) {
      return written;
    }
    Cookie cookie = exchange.getRequestCookie(NAME);
    return cookie == null ? Cart.empty() : Cart.parse(cookie.getValue(), catalogue);
  }

  void write(HttpServerExchange exchange, Cart cart) {
    exchange.putAttachment(WRITTEN, cart);
    exchange.setResponseCookie(
        new CookieImpl(NAME, cart.cookie())
            .setPath("/")
            .setSecure(true)
            .setHttpOnly(true)
            .setSameSiteMode("Lax")
            .setMaxAge(Math.toIntExact(Duration.ofDays(30).toSeconds())));
  }
}
