package org.semper.shop.storefront;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Shows and changes the cart.
final class CartPage {

  private final Storefront storefront;
  private final CartCookie cookie;
  private final PageWriter pages;

  CartPage(Storefront storefront, CartCookie cookie, PageWriter pages) {
    this.storefront = storefront;
    this.cookie = cookie;
    this.pages = pages;
  }

  void show(HttpServerExchange exchange) throws IOException {
    Quote quote = storefront.quote(cookie.read(exchange));
    pages.send(exchange, "cart", pages.texts().of("cart.title"), Map.of("quote", quote));
  }

  /// Adds one piece of `sku`, or sets it to `quantity` where that is given; then shows the cart.
  void change(HttpServerExchange exchange) throws IOException {
    Optional<Form> form = Form.read(exchange);
    String sku = form.map(f -> f.text("sku")).orElse("");
    if (storefront.catalogue().find(sku).isEmpty()) {
      pages.sendError(exchange, StatusCodes.NOT_FOUND, "notFound");
      return;
    }
    Cart cart = cookie.read(exchange);
    String quantity = form.map(f -> f.text("quantity")).orElse("");
    Cart changed =
        quantity.isEmpty()
            ? cart.plusOne(sku)
            : Cart.quantity(quantity).map(n -> cart.with(sku, n)).orElse(cart);
    cookie.write(exchange, changed);
    exchange.setStatusCode(StatusCodes.SEE_OTHER);
    exchange.getResponseHeaders().put(Headers.LOCATION, "/cart");
  }
}
