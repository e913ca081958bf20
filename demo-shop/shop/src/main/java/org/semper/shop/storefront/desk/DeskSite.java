package org.semper.shop.storefront.desk;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.semper.shop.storefront.SameOrigin;
import org.semper.shop.storefront.Storefront;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk's pages and their addresses, below [#HOME]. Handlers block, so the server calls them on a thread that may wait.
public final class DeskSite {

  /// Path of the first page.
  public static final String HOME = "/desk";

  private static final Logger LOG = LoggerFactory.getLogger(DeskSite.class);

  private final String origin;
  private final ClaimBook book;
  private final DeskPages pages;
  private final DeskDoor door;
  private final AnswerDesk answers;

  /// @param origin web origin the shop is served from (RFC 6454)
  /// @param zone in which times are written
  public DeskSite(
      Storefront storefront, String origin, ClaimBook book, DeskAccess access, ZoneId zone) {
    this.origin = origin;
    this.book = book;
    this.pages = new DeskPages(storefront, zone);
    this.door = new DeskDoor(access, pages);
    this.answers = new AnswerDesk(book, pages);
  }

  /// The path that opens the desk once.
  ///
  /// @param key from [DeskAccess#issue]
  public static String opening(String key) {
    return HOME + "/open/" + key;
  }

  /// Adds the desk to a shop's own pages.
  public RoutingHandler addTo(RoutingHandler shop) {
    return shop.get(opening("{key}"), door::open)
        .get(HOME, door.guarding(available(this::list)))
        .get(HOME + "/claims", door.guarding(available(this::shelf)))
        .get(HOME + "/orders", door.guarding(available(this::orders)))
        .get(HOME + "/claims/{claim}", door.guarding(available(claim(answers::show))))
        .post(HOME + "/claims/{claim}", form(available(claim(answers::take))))
        .post(HOME + "/leave", form(door::leave));
  }

  static String parameter(HttpServerExchange exchange, String name) {
    var values = exchange.getQueryParameters().get(name);
    return values == null ? "" : values.getFirst();
  }

  /// Only the merchant's, and only from the desk's own page.
  private HttpHandler form(HttpHandler next) {
    return door.guarding(
        new SameOrigin(
            origin, next, exchange -> pages.message(exchange, StatusCodes.FORBIDDEN, "foreign")));
  }

  private void list(HttpServerExchange exchange) throws IOException {
    pages.send(
        exchange,
        "claims",
        pages.say("claims"),
        Map.of(
            "open", book.claims(Shelf.OPEN, 0),
            "owed", book.claims(Shelf.OWED, 0),
            "past", book.claims(Shelf.PAST, 0)));
  }

  private void shelf(HttpServerExchange exchange) throws IOException {
    Optional<Shelf> shelf = Shelf.of(parameter(exchange, "shelf"));
    if (shelf.isEmpty()) {
      DeskPages.redirect(exchange, HOME);
      return;
    }
    int page = page(exchange);
    pages.send(
        exchange,
        "shelf",
        pages.say("shelf." + shelf.get().key()),
        Map.of(
            "claims",
            book.claims(shelf.get(), page),
            "address",
            HOME + "/claims?shelf=" + shelf.get().key() + "&page=",
            "number",
            page));
  }

  private void orders(HttpServerExchange exchange) throws IOException {
    int page = page(exchange);
    pages.send(
        exchange,
        "orders",
        pages.say("orders"),
        Map.of("orders", book.paid(page), "address", HOME + "/orders?page=", "number", page));
  }

  /// Counted from 0 here and from 1 in addresses; the first, if the address has none that can be.
  private static int page(HttpServerExchange exchange) {
    String number = parameter(exchange, "page");
    return number.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(number) - 1 : 0;
  }

  private HttpHandler claim(OfClaim page) {
    return exchange -> {
      Optional<ShownClaim> claim = book.find(parameter(exchange, "claim"));
      if (claim.isPresent()) {
        page.show(exchange, claim.get());
      } else {
        pages.message(exchange, StatusCodes.NOT_FOUND, "unknown");
      }
    };
  }

  private HttpHandler available(HttpHandler next) {
    return exchange -> {
      try {
        next.handleRequest(exchange);
      } catch (DeskUnavailable e) {
        LOG.error("the desk has no records", e);
        pages.message(exchange, StatusCodes.SERVICE_UNAVAILABLE, "unavailable");
      }
    };
  }

  /// A page about one claim.
  @FunctionalInterface
  private interface OfClaim {
    void show(HttpServerExchange exchange, ShownClaim claim) throws IOException;
  }
}
