package org.semper.shop.storefront;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The checkout of visitors without SEMPER: address, then payment by bank transfer in advance.
final class CheckoutPage {

  private static final List<String> FIELDS =
      List.of("name", "street", "postalCode", "locality", "country", "email");
  private static final int MAX_LENGTH = 120;

  private final Storefront storefront;
  private final CartCookie cookie;
  private final PageWriter pages;
  private final OrdinaryOrders orders;

  CheckoutPage(Storefront storefront, CartCookie cookie, PageWriter pages, OrdinaryOrders orders) {
    this.storefront = storefront;
    this.cookie = cookie;
    this.pages = pages;
    this.orders = orders;
  }

  void show(HttpServerExchange exchange) throws IOException {
    form(exchange, fields(Optional.empty()), false);
  }

  void place(HttpServerExchange exchange) throws IOException {
    Map<String, String> fields = fields(Form.read(exchange));
    Quote quote = storefront.quote(cookie.read(exchange));
    if (quote.lines().isEmpty()) {
      exchange.setStatusCode(StatusCodes.SEE_OTHER);
      exchange.getResponseHeaders().put(Headers.LOCATION, "/cart");
    } else if (!complete(fields)) {
      exchange.setStatusCode(StatusCodes.UNPROCESSABLE_ENTITY);
      form(exchange, fields, true);
    } else {
      String number = orders.place(fields, quote);
      cookie.write(exchange, Cart.empty());
      placed(exchange, number, quote);
    }
  }

  private void form(HttpServerExchange exchange, Map<String, String> fields, boolean incomplete)
      throws IOException {
    Quote quote = storefront.quote(cookie.read(exchange));
    pages.send(
        exchange,
        "checkout",
        pages.texts().of("checkout.title"),
        Map.of("quote", quote, "fields", fields, "incomplete", incomplete));
  }

  private void placed(HttpServerExchange exchange, String number, Quote quote) throws IOException {
    String total = storefront.prices().of(quote.total());
    pages.send(
        exchange,
        "placed",
        pages.texts().of("placed.title"),
        Map.of(
            "lead", pages.texts().of("placed.lead", number, total),
            "payee", pages.texts().of("placed.payee", storefront.company(), orders.account())));
  }

  private static Map<String, String> fields(Optional<Form> form) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(name -> fields.put(name, form.map(f -> f.text(name)).orElse("")));
    return fields;
  }

  private static boolean complete(Map<String, String> fields) {
    return fields.values().stream().noneMatch(text -> text.isEmpty() || text.length() > MAX_LENGTH)
        && fields.getOrDefault("country", "").matches("[A-Za-z]{2}");
  }
}
