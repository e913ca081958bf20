package org.semper.merchant.guide;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.Tax;
import org.semper.api.tag.Subject;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.Deal;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.SellerProfile;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.MerchantKit;
import org.semper.merchant.SemperTags;
import org.semper.merchant.TermsText;
import org.semper.transfer.payment.Purse;

/// A shop with one article, as small as a shop can be that sells to visitors with SEMPER.
final class MusicShop implements AutoCloseable {

  private static final String TERMS = "You may send the music back within 14 days.";

  private final MerchantKit kit;
  private final Undertow server;

  MusicShop(Path folder, MerchantKeys keys, PaymentOption account, int port, SSLContext tls) {
    WebOrigin origin = new WebOrigin("https://music.localhost:" + port);
    kit = MerchantKit.open(folder, keys, profile(origin, account));
    kit.onSale(deal -> System.getLogger("shop").log(System.Logger.Level.INFO, deal.state()));
    RoutingHandler pages =
        new RoutingHandler()
            .get("/", exchange -> send(exchange, page(keys.signer().self().name())))
            .get("/terms.txt", exchange -> send(exchange, TERMS))
            .get("/orders/{nonce}", this::order)
            .post("/semper/offer", kit.offers(this::cart))
            .post("/semper/deals", kit.deals());
    server =
        Undertow.builder()
            .addHttpsListener(port, "127.0.0.1", tls, pages)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, 5_000)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, 15_000)
            .build();
    server.start();
  }

  /// Withdrawn orders are paid back from here, by themselves: the purse of the account that the offers name.
  void payRefundsFrom(Purse till) {
    kit.payRefundsFrom(till);
  }

  /// What is the same in every offer.
  private static SellerProfile profile(WebOrigin origin, PaymentOption account) {
    return new SellerProfile(
        origin,
        new HttpsAddress(origin + "/semper/deals"),
        new HttpsAddress(origin + "/orders/"),
        TermsText.of(new HttpsAddress(origin + "/terms.txt"), TERMS),
        "FR",
        14,
        List.of(account),
        Duration.ofMinutes(30),
        Duration.ofDays(14));
  }

  /// What this visitor buys; a real shop reads the visitor's cookie.
  private Optional<Cart> cart(HttpServerExchange exchange) {
    return Optional.of(
        new Cart(
            Currency.getInstance("FRF"),
            List.of(new Item("BACH-1", "BACH Preludes", 1, 250_00, Optional.empty())),
            List.of(new Tax("VAT", 50_00)),
            70_00));
  }

  /// The page: one button that buys, and marks on what the page promises.
  private static String page(String seller) {
    return """
    <!doctype html>
    <html lang="en">
    <title>Music Shop</title>
    <table>
      <tr %s><td>BACH Preludes</td><td %s>FRF 250.00</td></tr>
    </table>
    <p>VAT <span %s>FRF 50.00</span>, shipping <span %s>FRF 70.00</span>,
       total <b %s>FRF 370.00</b>, sold by <span %s>%s</span></p>
    <p>You may withdraw within <span %s>14 days</span>, by the law of <span %s>France</span>.</p>
    <form action="/checkout"><button %s>Buy</button></form>
    </html>
    """
        .formatted(
            SemperTags.shows(Subject.ITEM),
            SemperTags.shows(Subject.PRICE),
            SemperTags.shows(Subject.TAX),
            SemperTags.shows(Subject.SHIPPING),
            SemperTags.shows(Subject.TOTAL),
            SemperTags.shows(Subject.SELLER),
            seller,
            SemperTags.shows(Subject.WITHDRAWAL),
            SemperTags.shows(Subject.LAW),
            SemperTags.buys("/semper/offer"));
  }

  /// Where the browser comes back to.
  private void order(HttpServerExchange exchange) {
    Optional<Deal> deal = kit.find(exchange.getQueryParameters().get("nonce").getFirst());
    send(exchange, "Your order is " + deal.map(known -> known.state().name()).orElse("unknown"));
  }

  private static void send(HttpServerExchange exchange, String text) {
    String type = text.startsWith("<") ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseSender().send(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop();
    kit.close();
  }
}
