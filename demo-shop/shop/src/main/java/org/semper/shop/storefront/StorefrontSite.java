package org.semper.shop.storefront;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// A storefront's pages and their addresses. Handlers block, so the server calls them on a thread that may wait.
public final class StorefrontSite {

  private final Storefront storefront;
  private final String origin;
  private final OrderBook orderBook;
  private final CartCookie cookie;
  private final PageWriter pages;
  private final CartPage cart;
  private final CheckoutPage checkout;

  /// @param origin web origin the site is served from (RFC 6454)
  public StorefrontSite(
      Storefront storefront, String origin, OrderBook orderBook, OrdinaryOrders ordinaryOrders) {
    this.storefront = storefront;
    this.origin = origin;
    this.orderBook = orderBook;
    this.cookie = new CartCookie(storefront.catalogue());
    this.pages = new PageWriter(storefront, cookie);
    this.cart = new CartPage(storefront, cookie, pages);
    this.checkout = new CheckoutPage(storefront, cookie, pages, ordinaryOrders);
  }

  /// Every page of the site; addresses of the merchant kit are added by the caller.
  public RoutingHandler routes() {
    return new RoutingHandler()
        .get("/", this::catalogue)
        .get("/cart", cart::show)
        .post("/cart", new SameOrigin(origin, cart::change, this::refused))
        .get("/checkout", checkout::show)
        .post("/checkout", new SameOrigin(origin, checkout::place, this::refused))
        .get("/orders/{nonce}", this::order)
        .get("/terms", this::terms)
        .get("/terms.txt", this::termsText)
        .get("/covers/{file}", this::cover)
        .get("/static/{file}", this::file)
        .setFallbackHandler(
            exchange -> pages.sendError(exchange, StatusCodes.NOT_FOUND, "notFound"))
        .setInvalidMethodHandler(
            exchange -> pages.sendError(exchange, StatusCodes.METHOD_NOT_ALLOWED, "notFound"));
  }

  /// What the visitor's cart costs now, for the offer; empty for an empty cart.
  public Optional<Quote> quote(HttpServerExchange exchange) {
    Cart chosen = cookie.read(exchange);
    return chosen.isEmpty() ? Optional.empty() : Optional.of(storefront.quote(chosen));
  }

  private void catalogue(HttpServerExchange exchange) throws IOException {
    pages.send(exchange, "catalogue", storefront.shelf(), Map.of());
  }

  private void terms(HttpServerExchange exchange) throws IOException {
    pages.send(
        exchange, "terms", pages.texts().of("terms.title"), Map.of("paragraphs", pages.terms()));
  }

  private void termsText(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseSender().send(terms(), StandardCharsets.UTF_8);
  }

  /// The terms as `/terms.txt` serves them: the bytes that an offer's digest covers.
  public String terms() {
    return String.join("\n\n", pages.terms()) + "\n";
  }

  private void order(HttpServerExchange exchange) throws IOException {
    Optional<ShownOrder> order = orderBook.find(parameter(exchange, "nonce"));
    if (order.isEmpty()) {
      pages.sendError(exchange, StatusCodes.NOT_FOUND, "notFound");
      return;
    }
    boolean complete = order.get().state() == ShownOrder.State.COMPLETE;
    String heading = pages.texts().of(complete ? "order.title.complete" : "order.title.open");
    if (complete && bought(cookie.read(exchange), order.get())) {
      cookie.write(exchange, Cart.empty());
    }
    pages.send(exchange, "order", heading, Map.of("order", order.get()));
  }

  /// Whether the cart is still the one that was ordered; a cart filled since is the visitor's next one.
  private boolean bought(Cart cart, ShownOrder order) {
    return storefront.quote(cart).lines().stream()
        .map(line -> new ShownOrder.Line(line.title().name(), line.quantity(), line.amount()))
        .toList()
        .equals(order.lines());
  }

  private void refused(HttpServerExchange exchange) {
    pages.sendError(exchange, StatusCodes.FORBIDDEN, "refused");
  }

  private void cover(HttpServerExchange exchange) {
    String file = parameter(exchange, "file");
    String sku = file.endsWith(".svg") ? file.substring(0, file.length() - 4) : "";
    Optional<Title> title = storefront.catalogue().find(sku);
    if (title.isEmpty()) {
      pages.sendError(exchange, StatusCodes.NOT_FOUND, "notFound");
      return;
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "image/svg+xml");
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "max-age=86400");
    exchange.getResponseSender().send(Cover.svg(title.get()), StandardCharsets.UTF_8);
  }

  private void file(HttpServerExchange exchange) throws IOException {
    String file = parameter(exchange, "file");
    Map<String, String> types =
        Map.of("shop.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");
    String type = types.get(file);
    if (type == null) {
      pages.sendError(exchange, StatusCodes.NOT_FOUND, "notFound");
      return;
    }
    try (InputStream content = StorefrontSite.class.getResourceAsStream("static/" + file)) {
      if (content == null) {
        throw new IllegalStateException("the shop's own file is missing: " + file);
      }
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "max-age=3600");
      exchange.getOutputStream().write(content.readAllBytes());
      exchange.getOutputStream().close();
    }
  }

  private static String parameter(HttpServerExchange exchange, String name) {
    var values = exchange.getQueryParameters().get(name);
    return values == null ? "" : values.getFirst();
  }
}
