package org.semper.merchant;

import io.undertow.server.HttpHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.semper.commerce.CommerceTables;
import org.semper.commerce.Deal;
import org.semper.commerce.seller.SaleListener;
import org.semper.commerce.seller.Sales;
import org.semper.commerce.seller.SellerProfile;
import org.semper.commerce.seller.SellerServices;
import org.semper.supporting.archive.SealedArchive;
import org.semper.supporting.communication.Inbox;
import org.semper.supporting.store.Migrations;
import org.semper.supporting.store.SqliteStore;
import org.semper.supporting.store.Store;
import org.semper.transfer.payment.AdapterFactory;
import org.semper.transfer.payment.PaymentAdapters;

/// The seller's half of SEMPER, ready to be put into a shop: two request handlers and the way to ask what was sold.
///
/// The handlers may be called on any thread, Undertow's I/O threads included; they work on virtual threads. What is sold is on
/// disk before it is answered.
public final class MerchantKit implements AutoCloseable {

  private final Store store;
  private final SellerProfile profile;
  private final Sales sales;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Over a store of the shop's choice, such as PostgreSQL for several machines; closed with the kit.
  ///
  /// @param store opened with [#migrations]
  /// @param payments systems that the profile's payment options name
  public MerchantKit(
      Store store, MerchantKeys keys, SellerProfile profile, PaymentAdapters payments) {
    this.store = store;
    this.profile = profile;
    this.sales =
        new Sales(
            new SellerServices(
                store,
                new SealedArchive(keys.vault().sealer("archive"), keys.clock()),
                new Inbox(keys.vault().sealer("inbox")),
                keys.signer(),
                keys.verifier(),
                payments,
                keys.clock()),
            profile);
  }

  /// With deals in the file `deals.db` of a folder, and with every payment system on the class path.
  public static MerchantKit open(Path folder, MerchantKeys keys, SellerProfile profile) {
    MerchantKit kit =
        new MerchantKit(
            SqliteStore.open(folder.resolve("deals.db"), migrations()),
            keys,
            profile,
            PaymentAdapters.load(keys.adapterContext(), ServiceLoader.load(AdapterFactory.class)));
    kit.sales.closeExpired();
    return kit;
  }

  /// What a store for a seller's deals is opened with.
  public static List<Migrations> migrations() {
    return List.of(CommerceTables.migrations(), SealedArchive.MIGRATIONS, Inbox.MIGRATIONS);
  }

  /// For the address in the pages' `data-semper-offer`.
  public HttpHandler offers(Carts carts) {
    return waiting(new OfferEndpoint(profile.origin(), sales, carts));
  }

  /// For the profile's order endpoint.
  public HttpHandler deals() {
    return waiting(new DealEndpoint(sales));
  }

  /// The deal whose return address ends with this nonce, for the page at that address.
  public Optional<Deal> find(String nonce) {
    return sales.findByNonce(nonce);
  }

  /// @param listener told of each order confirmed and each payment receipted
  public void onSale(SaleListener listener) {
    sales.onSale(listener);
  }

  @Override
  public void close() {
    threads.close();
    store.close();
  }

  private HttpHandler waiting(HttpHandler handler) {
    return exchange -> {
      if (exchange.isInIoThread()) {
        exchange.dispatch(threads, handler);
      } else {
        handler.handleRequest(exchange);
      }
    };
  }
}
