package org.semper.shop;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.Tax;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.SellerProfile;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.MerchantKit;
import org.semper.merchant.TermsText;
import org.semper.payments.banktransfer.BankAccounts;
import org.semper.payments.banktransfer.Iban;
import org.semper.payments.banktransfer.PayeeAccount;
import org.semper.server.PartyServer;
import org.semper.shop.storefront.OrderBook;
import org.semper.shop.storefront.Quote;
import org.semper.shop.storefront.StoredOrdinaryOrders;
import org.semper.shop.storefront.Storefront;
import org.semper.shop.storefront.StorefrontSite;
import org.semper.shop.storefront.desk.DeskAccess;
import org.semper.shop.storefront.desk.DeskLinks;
import org.semper.shop.storefront.desk.DeskSite;
import org.semper.supporting.crypto.BankDirectoryEntry;
import org.semper.supporting.crypto.TlsIdentity;
import org.semper.supporting.store.SqliteStore;

/// A storefront, served: its pages, and the merchant kit behind them.
final class RunningStorefront implements AutoCloseable {

  private static final int MAX_REQUEST = 600 * 1024;
  private static final Duration OFFER_PERIOD = Duration.ofMinutes(15);
  private static final Duration PAYMENT_PERIOD = Duration.ofDays(7);

  private final WebOrigin origin;
  private final Iban account;
  private final PartyServer server;
  private final MerchantKit kit;
  private final DeskAccess desk;
  private final MerchantKeys keys;
  private final SqliteStore checkout;

  private RunningStorefront(
      WebOrigin origin,
      Iban account,
      PartyServer server,
      MerchantKit kit,
      DeskAccess desk,
      MerchantKeys keys,
      SqliteStore checkout) {
    this.origin = origin;
    this.account = account;
    this.server = server;
    this.kit = kit;
    this.desk = desk;
    this.keys = keys;
    this.checkout = checkout;
  }

  static String host(Storefront storefront) {
    return storefront.key() + ".localhost";
  }

  /// Opens an account, makes the seller's desk and serves the pages.
  static RunningStorefront start(
      Path folder,
      Storefront storefront,
      MerchantKeys keys,
      BankDirectoryEntry bank,
      TlsIdentity tls,
      InetSocketAddress at)
      throws IOException {
    AtomicReference<HttpHandler> pages = new AtomicReference<>(HttpServerExchange::endExchange);
    PartyServer server =
        PartyServer.start(at, tls, exchange -> pages.get().handleRequest(exchange), MAX_REQUEST);
    String text = "https://" + host(storefront) + ":" + server.port();
    WebOrigin origin = WebOrigin.parse(text).orElseThrow();
    BankAccounts.Opening.Opened opened = account(storefront, keys, bank);
    Iban account = opened.account().account();
    SqliteStore checkout =
        SqliteStore.open(
            folder.resolve("checkout.db"), StoredOrdinaryOrders.MIGRATIONS, DeskLinks.MIGRATIONS);
    AtomicReference<OrderBook> orders = new AtomicReference<>(nonce -> Optional.empty());
    StorefrontSite site =
        new StorefrontSite(
            storefront,
            text,
            nonce -> orders.get().find(nonce),
            new StoredOrdinaryOrders(checkout, account.grouped(), keys.clock()));
    MerchantKit kit =
        MerchantKit.open(folder, keys, profile(storefront, origin, site, account, bank));
    kit.payRefundsFrom(opened.purse());
    orders.set(nonce -> kit.find(nonce).map(ShownDeal::order));
    DeskAccess desk = new DeskAccess(new DeskLinks(checkout, keys.clock()), keys.clock());
    pages.set(
        new DeskSite(storefront, text, new KitClaims(kit), desk, ZoneId.systemDefault())
            .addTo(site.routes())
            .post(
                "/semper/offer",
                kit.offers(exchange -> site.quote(exchange).map(RunningStorefront::cart)))
            .post("/semper/deals", kit.deals()));
    return new RunningStorefront(origin, account, server, kit, desk, keys, checkout);
  }

  WebOrigin origin() {
    return origin;
  }

  /// Where its customers' money goes.
  Iban account() {
    return account;
  }

  /// The seller's own side: complaints and what is answered to them.
  MerchantKit kit() {
    return kit;
  }

  /// An address that opens the desk in one browser, once; the one before it opens nothing any more.
  URI deskLink() {
    return URI.create(origin + DeskSite.opening(desk.issue()));
  }

  @Override
  public void close() {
    server.close();
    kit.close();
    checkout.close();
    keys.close();
  }

  private static BankAccounts.Opening.Opened account(
      Storefront storefront, MerchantKeys keys, BankDirectoryEntry bank) throws IOException {
    BankAccounts accounts = new BankAccounts(keys.adapterContext());
    return switch (accounts.open(bank, storefront.currency())) {
      case BankAccounts.Opening.Opened opened -> opened;
      case BankAccounts.Opening.Refused _, BankAccounts.Opening.Unanswered _ ->
          throw new IOException(bank.name() + " opened no account for " + storefront.company());
    };
  }

  private static SellerProfile profile(
      Storefront storefront,
      WebOrigin origin,
      StorefrontSite site,
      Iban account,
      BankDirectoryEntry bank) {
    PayeeAccount payee = new PayeeAccount(storefront.company(), account, bank.url().getHost());
    return new SellerProfile(
        origin,
        address(origin, "/semper/deals"),
        address(origin, "/orders/"),
        TermsText.of(address(origin, "/terms.txt"), site.terms()),
        storefront.country(),
        storefront.withdrawalDays(),
        List.of(payee.toOption()),
        OFFER_PERIOD,
        PAYMENT_PERIOD);
  }

  private static HttpsAddress address(WebOrigin origin, String path) {
    return HttpsAddress.parse(origin.text() + path).orElseThrow();
  }

  private static Cart cart(Quote quote) {
    List<Item> items =
        quote.lines().stream()
            .map(line ->
                new Item(
                    line.title().sku(),
                    line.title().name(),
                    line.quantity(),
                    line.title().price().minorUnits(),
                    Optional.empty()))
            .toList();
    return new Cart(
        quote.total().currency(),
        items,
        List.of(new Tax(quote.taxName(), quote.tax().minorUnits())),
        quote.shipping().minorUnits());
  }
}
