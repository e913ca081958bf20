package org.semper.e2e.crash;

import io.undertow.server.HttpHandler;
import io.undertow.server.RoutingHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.semper.api.commerce.Item;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.commerce.Tax;
import org.semper.api.money.Money;
import org.semper.api.web.HttpsAddress;
import org.semper.api.web.WebOrigin;
import org.semper.commerce.Deal;
import org.semper.commerce.DealState;
import org.semper.commerce.seller.Cart;
import org.semper.commerce.seller.SellerProfile;
import org.semper.merchant.MerchantKeys;
import org.semper.merchant.MerchantKit;
import org.semper.merchant.SellerApplication;
import org.semper.merchant.TermsText;
import org.semper.server.PartyServer;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.communication.Channel;
import org.semper.supporting.crypto.IdentityStore;
import org.semper.supporting.crypto.Subject;
import org.semper.supporting.crypto.TrustList;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterContext;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapters;

/// The seller: the merchant kit over a store that is watched, and a cart that always holds the slides' order. Who complains gets
/// everything back. `settle`: gives back what is owed, now. Answers about its deals as [DealProofs] does.
final class SellerParty implements Party {

  static final String HOST = "actimedia.localhost";
  static final String NAME = "ACTIMEDIA S.A.";

  /// What the cart comes to, in centimes.
  static final long TOTAL = 87_000;

  private static final int MAX_REQUEST = 600 * 1024;
  private static final String TERMS = "You may send the music back within 14 days.";

  private final MerchantKeys keys;
  private final Store store;
  private final MerchantKit kit;
  private final PartyServer server;
  private final DealProofs proofs;

  /// @param wire what becomes of the channel to the bank
  SellerParty(Premises premises, UnaryOperator<Channel> wire) throws Exception {
    TrustList trust = premises.trust();
    keys =
        MerchantKeys.open(
            premises.folder(),
            trust,
            new SellerApplication(
                Subject.of(NAME, "FR"), Set.of(HOST), premises.token().orElseThrow()),
            premises.clock());
    store = premises.store("deals.db", MerchantKit.migrations());
    AtomicReference<HttpHandler> desk = new AtomicReference<>(new ResponseCodeHandler(503));
    server =
        PartyServer.start(
            premises.address(),
            premises.tls(),
            exchange -> desk.get().handleRequest(exchange),
            MAX_REQUEST);
    premises.keepPort(server.port());
    Till till = new Till(premises, trust.banks().getFirst(), keys.adapterContext());
    kit =
        new MerchantKit(
            store,
            keys,
            profile(origin(server.port()), till.option()),
            PaymentAdapters.load(
                wired(keys.adapterContext(), wire), ServiceLoader.load(AdapterFactory.class)));
    till.purse().ifPresent(kit::payRefundsFrom);
    kit.onSale(this::sold);
    kit.complaints().forEach(complaint -> answer(complaint.deal(), complaint.paid()));
    desk.set(
        new RoutingHandler()
            .post("/semper/offer", kit.offers(_ -> Optional.of(cart())))
            .post("/semper/deals", kit.deals()));
    proofs =
        DealProofs.of(
            premises,
            keys.vault(),
            store,
            keys.channel(),
            new IdentityStore(
                    premises.folder().resolve("identity.json"), keys.vault().sealer("identity"))
                .read());
  }

  static WebOrigin origin(int port) {
    return new WebOrigin("https://" + HOST + ":" + port);
  }

  @Override
  public String tell(String order, String argument) {
    if (order.equals("settle")) {
      kit.settleRefunds();
      return order;
    }
    return proofs.tell(order, argument);
  }

  @Override
  public void close() {
    server.close();
    kit.close();
    keys.close();
  }

  /// A merchant who answers at once.
  private void sold(Deal deal) {
    if (deal.state() == DealState.COMPLAINED) {
      answer(deal.id(), Money.of(TOTAL, "FRF"));
    }
  }

  private void answer(DealId deal, Money refund) {
    kit.answer(deal, "We are sorry.", refund);
  }

  private static AdapterContext wired(AdapterContext context, UnaryOperator<Channel> wire) {
    return new AdapterContext(
        context.signer(), context.verifier(), wire.apply(context.channel()), context.clock());
  }

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
        Duration.ofDays(7));
  }

  /// BACH 250, BEETHOVEN 500, VAT 50, shipping 70.
  private static Cart cart() {
    return new Cart(
        Currency.getInstance("FRF"),
        List.of(
            new Item("BACH-PRELUDES", "BACH Preludes", 1, 25_000, Optional.empty()),
            new Item("BEETHOVEN-SONATAS", "BEETHOVEN Piano Sonatas", 1, 50_000, Optional.empty())),
        List.of(new Tax("VAT", 5_000)),
        7_000);
  }
}
