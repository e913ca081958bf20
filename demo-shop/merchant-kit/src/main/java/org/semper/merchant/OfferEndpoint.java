package org.semper.merchant;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.util.Optional;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.Sales;
import org.semper.server.Replies;
import org.semper.server.Reply;
import org.semper.supporting.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The address in `data-semper-offer`: makes the visitor a signed offer of what is in the visitor's cart.
///
/// Only the shop's own pages get one (Fetch Standard: `Origin`, `Sec-Fetch-Site`), by POST, never from a cache; an offer is one
/// visitor's and binds the seller.
final class OfferEndpoint implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(OfferEndpoint.class);
  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

  private final WebOrigin origin;
  private final Sales sales;
  private final Carts carts;

  OfferEndpoint(WebOrigin origin, Sales sales, Carts carts) {
    this.origin = origin;
    this.sales = sales;
    this.carts = carts;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Replies.send(exchange, reply(exchange));
  }

  private Reply reply(HttpServerExchange exchange) {
    if (!exchange.getRequestMethod().equals(Methods.POST) || !isOurOwnPage(exchange)) {
      return Answers.problem(ErrorCode.ORIGIN_MISMATCH);
    }
    Optional<Cart> cart = carts.cart(exchange);
    if (cart.isEmpty()) {
      return Answers.problem(ErrorCode.ORDER_REFUSED);
    }
    exchange.getResponseHeaders().put(Headers.VARY, "Cookie, Origin");
    try {
      return Answers.statement(sales.makeOffer(cart.get()));
    } catch (StoreUnavailable e) {
      LOG.error("no offer can be made", e);
      return Answers.problem(ErrorCode.SELLER_UNREACHABLE);
    }
  }

  /// Old browsers send no `Sec-Fetch-Site`; every browser sends `Origin` with a POST.
  private boolean isOurOwnPage(HttpServerExchange exchange) {
    var origins = exchange.getRequestHeaders().get(Headers.ORIGIN);
    var sites = exchange.getRequestHeaders().get(FETCH_SITE);
    boolean sameOrigin =
        origins != null && origins.size() == 1 && origins.getFirst().equals(origin.text());
    boolean sameSite =
        sites == null || (sites.size() == 1 && sites.getFirst().equals("same-origin"));
    return sameOrigin && sameSite;
  }
}
