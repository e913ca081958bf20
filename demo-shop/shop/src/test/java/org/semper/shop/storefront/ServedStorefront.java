package org.semper.shop.storefront;

import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A storefront's site on a port of its own, without marketplace. At `/orders/STATE`, such as `/orders/COMPLETE`, is an order
/// A-1001 of its second title in that state.
public final class ServedStorefront implements AutoCloseable {

  private static final OrdinaryOrders ORDINARY =
      new OrdinaryOrders() {
        @Override
        public String place(Map<String, String> contact, Quote quote) {
          return "O-7";
        }

        @Override
        public String account() {
          return "FR76";
        }
      };

  private final Undertow server;

  private ServedStorefront(Undertow server) {
    this.server = server;
  }

  /// Starts to serve it.
  ///
  /// @param origin that forms must come from
  public static ServedStorefront open(Storefront storefront, String origin) {
    StorefrontSite site =
        new StorefrontSite(storefront, origin, state -> order(storefront, state), ORDINARY);
    Undertow server =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1", new BlockingHandler(site.routes()))
            .build();
    server.start();
    return new ServedStorefront(server);
  }

  /// Where it is served, such as `http://127.0.0.1:PORT`.
  public String address() {
    InetSocketAddress address =
        (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    return "http://127.0.0.1:" + address.getPort();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static Optional<ShownOrder> order(Storefront storefront, String state) {
    return Stream.of(ShownOrder.State.values())
        .filter(known -> known.name().equals(state))
        .findFirst()
        .map(known -> order(storefront, known));
  }

  private static ShownOrder order(Storefront storefront, ShownOrder.State state) {
    Title title = storefront.catalogue().titles().get(1);
    Quote quote = storefront.quote(Cart.parse(title.sku() + ".1", storefront.catalogue()));
    return new ShownOrder(
        state,
        state == ShownOrder.State.OFFERED ? Optional.empty() : Optional.of("A-1001"),
        List.of(new ShownOrder.Line(title.name(), 1, title.price())),
        new ShownOrder.Sums(
            List.of(new ShownOrder.Tax(quote.taxName(), quote.tax())),
            quote.shipping(),
            quote.total()),
        switch (state) {
          case WITHDRAWN, REFUNDED -> Optional.of(quote.total());
          case OFFERED, ORDERED, COMPLETE, COMPLAINED, ANSWERED -> Optional.empty();
        });
  }
}
