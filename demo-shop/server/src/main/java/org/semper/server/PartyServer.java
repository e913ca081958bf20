package org.semper.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.semper.supporting.crypto.TlsIdentity;
import org.xnio.Options;
import org.xnio.Sequence;

/// A party's or a shop's HTTPS server: HTTP/1.1 over TLS 1.3 and nothing else, bounded in headers and connections, with a [Frame]
/// around its services, which run on virtual threads.
public final class PartyServer implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_HEADERS = 50;

  private final Undertow undertow;
  private final GracefulShutdownHandler requests;
  private final ExecutorService threads;

  private PartyServer(
      Undertow undertow, GracefulShutdownHandler requests, ExecutorService threads) {
    this.undertow = undertow;
    this.requests = requests;
    this.threads = threads;
  }

  /// Listens until closed.
  ///
  /// @param address port 0 for any free one
  public static PartyServer start(
      InetSocketAddress address, TlsIdentity identity, List<Route> routes) {
    int largest = routes.stream().mapToInt(Route::maxBytes).max().orElse(0);
    return start(address, identity, new RouteHandler(routes), largest);
  }

  /// Listens until closed, with a handler of one's own: a shop's pages, say. It is called on a virtual thread and may wait;
  /// its streams are open ([HttpServerExchange#getInputStream]) and hold the whole body.
  ///
  /// @param address port 0 for any free one
  /// @param maxBytes largest body of a request
  public static PartyServer start(
      InetSocketAddress address, TlsIdentity identity, HttpHandler handler, int maxBytes) {
    return start(address, identity, handler, maxBytes, Limits.standard());
  }

  /// The same with limits of one's own.
  public static PartyServer start(
      InetSocketAddress address,
      TlsIdentity identity,
      HttpHandler handler,
      int maxBytes,
      Limits limits) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    GracefulShutdownHandler requests =
        new GracefulShutdownHandler(Frame.around(handler, maxBytes, limits, threads));
    Undertow undertow =
        Undertow.builder()
            .addHttpsListener(
                address.getPort(),
                address.getAddress().getHostAddress(),
                identity.serverContext(),
                requests)
            .setSocketOption(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1.3"))
            .setSocketOption(Options.CONNECTION_HIGH_WATER, limits.connections())
            .setSocketOption(Options.CONNECTION_LOW_WATER, limits.connections())
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
            .setServerOption(
                UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) limits.headers().toMillis())
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, (int) limits.idle().toMillis())
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, (int) limits.work().toMillis())
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
            .setIoThreads(2)
            .build();
    undertow.start();
    return new PartyServer(undertow, requests, threads);
  }

  /// The port it listens on.
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /// Takes no more requests, lets those under way finish for five seconds, and stops.
  @Override
  public void close() {
    requests.shutdown();
    try {
      requests.awaitShutdown(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      undertow.stop();
      threads.shutdownNow();
    }
  }
}
