package org.semper.shop.storefront.desk;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
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
    List<ShownClaim> claims = book.claims();
    pages.send(
        exchange,
        "claims",
        pages.say("claims"),
        Map.of(
            "open", claims.stream().filter(ShownClaim::isToDo).toList().reversed(),
            "owed", claims.stream().filter(ShownClaim::isOwed).toList(),
            "past", claims.stream().filter(c -> !c.isToDo() && !c.isOwed()).toList()));
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
