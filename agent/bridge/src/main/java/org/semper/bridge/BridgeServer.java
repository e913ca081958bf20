package org.semper.bridge;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.semper.bridge.pairing.Pairing;
import org.semper.bridge.pairing.TcpPeers;
import org.semper.bridge.signature.MessageSignatures;
import org.semper.supporting.crypto.loopback.LoopbackCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.Options;
import org.xnio.Sequence;
import org.xnio.Xnio;

/// The bridge's listener: HTTPS on 127.0.0.1 and no other address, TLS 1.3, HTTP/1.1.
///
/// It answers paired extensions and, while the owner lets it, extensions that want to be paired. Everybody else gets one
/// and the same 403, and no answer ever carries a CORS field, a date or a server's name.
public final class BridgeServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BridgeServer.class);
  private static final String ADDRESS = "127.0.0.1";

  private final String agentVersion;
  private final Undertow undertow;
  private final ExecutorService threads;
  private final EventChannels channels;

  private BridgeServer(
      String agentVersion, Undertow undertow, ExecutorService threads, EventChannels channels) {
    this.agentVersion = agentVersion;
    this.undertow = undertow;
    this.threads = threads;
    this.channels = channels;
  }

  /// Listens on the first free port.
  ///
  /// @throws NoFreePort if all are taken
  public static BridgeServer start(
      BridgeSettings settings, BridgeFiles files, Pairing pairing, DealDesk desk)
      throws NoFreePort {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    EventChannels channels = new EventChannels(files.clients(), settings.limits().heartbeat());
    Gatekeeper gatekeeper =
        new Gatekeeper(
            routes(settings, files, pairing, desk, channels),
            threads,
            settings.limits().exchange());
    try {
      BridgeServer server =
          new BridgeServer(
              settings.agentVersion(), listen(settings, files, gatekeeper), threads, channels);
      desk.onChange(channels::changed);
      LOG.info("the bridge listens on port {}", server.port());
      return server;
    } catch (NoFreePort e) {
      channels.close();
      threads.shutdown();
      throw e;
    }
  }

  /// Loads the classes that listening takes, which is most of a start; may be done while files are read. Optional.
  public static void prepare() {
    var _ = Undertow.builder();
    var _ = Xnio.getInstance();
  }

  /// @return version of the agent, as it tells browsers
  String agentVersion() {
    return agentVersion;
  }

  /// @return port it listens on
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress()).getPort();
  }

  /// Presents another certificate to everybody who connects from now on.
  public void present(LoopbackCertificate certificate) {
    undertow.getListenerInfo().getFirst().setSslContext(certificate.serverContext());
  }

  /// Ends open channels and stops listening.
  @Override
  public void close() {
    channels.close();
    undertow.stop();
    threads.shutdownNow();
  }

  private static Gatekeeper.Routes routes(
      BridgeSettings settings,
      BridgeFiles files,
      Pairing pairing,
      DealDesk desk,
      EventChannels channels) {
    Clock clock = settings.clock();
    RateLimits limits = RateLimits.standard(clock);
    EventTickets tickets = new EventTickets(clock);
    return new Gatekeeper.Routes(
        new PairingRoute(
            pairing,
            settings.origins(),
            new TokenBuckets(20, Duration.ofSeconds(3), clock),
            new TcpPeers(Path.of("/proc"))),
        new EventsRoute(files.clients(), limits.origins(), tickets, channels),
        new SignedRoute(
            files.clients(),
            new MessageSignatures(files.key(), files.nonces(), clock),
            limits,
            new Endpoints(settings.agentVersion(), desk, limits.deals(), tickets)));
  }

  private static Undertow listen(BridgeSettings settings, BridgeFiles files, Gatekeeper gatekeeper)
      throws NoFreePort {
    for (int port : settings.ports()) {
      Undertow undertow = listener(settings, files, gatekeeper, port);
      try {
        undertow.start();
        return undertow;
      } catch (RuntimeException e) {
        if (!(e.getCause() instanceof BindException)) {
          throw e;
        }
        LOG.info("port {} is taken", port);
      }
    }
    throw new NoFreePort(settings.ports());
  }

  private static Undertow listener(
      BridgeSettings settings, BridgeFiles files, Gatekeeper gatekeeper, int port) {
    BridgeLimits limits = settings.limits();
    return Undertow.builder()
        .addHttpsListener(port, ADDRESS, files.certificate().serverContext(), gatekeeper)
        .setIoThreads(2)
        .setWorkerThreads(1)
        .setSocketOption(Options.SSL_ENABLED_PROTOCOLS, Sequence.of("TLSv1.3"))
        .setSocketOption(Options.CONNECTION_HIGH_WATER, limits.connections())
        .setSocketOption(Options.CONNECTION_LOW_WATER, limits.connections() * 3 / 4)
        .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
        .setServerOption(UndertowOptions.MAX_HEADERS, 40)
        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 16 * 1024)
        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) BridgeLimits.BODY_BYTES)
        .setServerOption(UndertowOptions.MAX_PARAMETERS, 1)
        .setServerOption(UndertowOptions.DECODE_URL, false)
        .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
        .setServerOption(
            UndertowOptions.REQUEST_PARSE_TIMEOUT, Math.toIntExact(limits.head().toMillis()))
        .setServerOption(
            UndertowOptions.NO_REQUEST_TIMEOUT, Math.toIntExact(limits.idle().toMillis()))
        .setServerOption(UndertowOptions.IDLE_TIMEOUT, Math.toIntExact(limits.idle().toMillis()))
        .build();
  }
}
