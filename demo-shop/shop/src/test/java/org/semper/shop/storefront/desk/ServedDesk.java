package org.semper.shop.storefront.desk;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.semper.shop.storefront.OrdinaryOrders;
import org.semper.shop.storefront.Quote;
import org.semper.shop.storefront.Storefront;
import org.semper.shop.storefront.StorefrontSite;
import org.semper.supporting.store.SqliteStore;

/// A storefront with its desk on a port of its own, without marketplace. Times are written in UTC.
public final class ServedDesk implements AutoCloseable {

  private final Undertow server;
  private final Path folder;
  private final SqliteStore store;
  private final DeskAccess access;

  private ServedDesk(Undertow server, Path folder, Clock clock) {
    this.server = server;
    this.folder = folder;
    this.store = SqliteStore.open(folder.resolve("shop.db"), DeskLinks.MIGRATIONS);
    this.access = new DeskAccess(new DeskLinks(store, clock), clock);
  }

  /// Starts to serve it.
  public static ServedDesk open(Storefront storefront, ClaimBook book, Clock clock) {
    AtomicReference<HttpHandler> pages = new AtomicReference<>(HttpServerExchange::endExchange);
    Undertow server =
        Undertow.builder()
            .addHttpListener(
                0,
                "127.0.0.1",
                new BlockingHandler(exchange -> pages.get().handleRequest(exchange)))
            .build();
    server.start();
    ServedDesk desk = new ServedDesk(server, temporaryFolder(), clock);
    StorefrontSite shop =
        new StorefrontSite(storefront, desk.address(), _ -> Optional.empty(), new NoOrders());
    pages.set(
        new DeskSite(storefront, desk.address(), book, desk.access, ZoneId.of("UTC"))
            .addTo(shop.routes()));
    return desk;
  }

  /// Where it is served, such as `http://127.0.0.1:PORT`; the origin that forms must come from.
  public String address() {
    InetSocketAddress address =
        (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    return "http://127.0.0.1:" + address.getPort();
  }

  /// A new link to the desk.
  public String link() {
    return address() + DeskSite.opening(access.issue());
  }

  @Override
  public void close() {
    server.stop();
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("desk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class NoOrders implements OrdinaryOrders {

    @Override
    public String place(Map<String, String> contact, Quote quote) {
      throw new IllegalStateException("nobody buys here");
    }

    @Override
    public String account() {
      return "";
    }
  }
}
