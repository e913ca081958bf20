package org.semper.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.server.handlers.RequestLimitingHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.semper.supporting.crypto.TlsIdentity;
import org.xnio.Options;
import org.xnio.Sequence;

/// A party's HTTPS server: HTTP/1.1 over TLS 1.3 and nothing else, bounded in headers, bodies, time and number of requests at
/// once. Services run on virtual threads.
public final class PartyServer implements AutoCloseable {

  private static final Duration REQUEST = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_HEADERS = 50;
  private static final int MAX_AT_ONCE = 200;
  private static final int MAX_WAITING = 1000;

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

  /// Listens until closed, with a handler of one's own: a shop's pages, say. It is called on a virtual thread and may wait.
  ///
  /// @param address port 0 for any free one
  /// @param maxBytes largest body of a request
  public static PartyServer start(
      InetSocketAddress address, TlsIdentity identity, HttpHandler handler, int maxBytes) {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    GracefulShutdownHandler requests =
        new GracefulShutdownHandler(
            new RequestLimitingHandler(
                MAX_AT_ONCE, MAX_WAITING, exchange -> exchange.dispatch(threads, handler)));
    Undertow undertow =
        Undertow.builder()
            .addHttpsListener(
                address.getPort(),
                address.getAddress().getHostAddress(),
                identity.serverContext(),
                requests)
            .setSocketOption(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1.3"))
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, maxBytes + 1L)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MAX_HEADER_BYTES)
            .setServerOption(UndertowOptions.MAX_HEADERS, MAX_HEADERS)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, (int) REQUEST.toMillis())
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, (int) IDLE.toMillis())
            .setServerOption(UndertowOptions.IDLE_TIMEOUT, (int) IDLE.toMillis())
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
