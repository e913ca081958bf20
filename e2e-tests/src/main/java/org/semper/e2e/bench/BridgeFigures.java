package org.semper.e2e.bench;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.semper.e2e.flows.Shopper;
import org.semper.e2e.flows.Stage;
import org.semper.e2e.robot.RobotHands;
import org.semper.e2e.wire.ProgramClient;
import org.semper.e2e.wire.RawTls;
import org.semper.e2e.wire.WireAnswer;
import org.semper.supporting.crypto.TlsAuthority;
import org.semper.supporting.crypto.Validity;

/// A round trip over the bridge, signed on both sides, beside one of the same size over HTTPS to a server that only answers; both
/// on connections that stay open.
final class BridgeFigures {

  private static final String HELLO = "{\"min\":1,\"max\":1}";
  private static final int WARM_UP = 60;
  private static final int CALLS = 300;

  /// A client may call no oftener.
  private static final Duration PAUSE = Duration.ofMillis(110);

  private final ProgramClient client;
  private final int port;

  private BridgeFigures(ProgramClient client, int port) {
    this.client = client;
    this.port = port;
  }

  static void measure(Stage stage, Sheet sheet) throws Exception {
    try (RobotHands hands = stage.startAgent("run")) {
      Shopper shopper = ReadyShopper.at(stage, hands);
      PairedProgram program = PairedProgram.with(stage, shopper);
      new BridgeFigures(program.client(), program.port())
          .measure(program.authority(), stage.marketplace().clock(), sheet);
    }
  }

  private void measure(X509Certificate authority, Clock clock, Sheet sheet) throws IOException {
    TlsAuthority web =
        new TlsAuthority(
            "bench",
            Set.of("localhost"),
            Set.of(),
            Validity.lasting(clock.instant().minus(Duration.ofHours(1)), Duration.ofDays(1)));
    HttpsServer bare = bare(web, client.ask(port, "/v1/hello", HELLO));
    try (RawTls signed = RawTls.connect(port, authority);
        RawTls plain = RawTls.connect(bare.getAddress().getPort(), web.certificate())) {
      Samples ours = new Samples();
      Samples peers = new Samples();
      for (int call = -WARM_UP; call < CALLS; call++) {
        long signedTime = signed(signed);
        long plainTime = plain(plain, bare.getAddress().getPort());
        if (call >= 0) {
          ours.add(signedTime);
          peers.add(plainTime);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      print(sheet, ours, peers);
    } finally {
      bare.stop(0);
    }
  }

  private static void print(Sheet sheet, Samples ours, Samples peers) {
    sheet.title("The bridge");
    String beside =
        "%.1f times a bare HTTPS round trip's p95, %s"
            .formatted(
                (double) ours.p95().toNanos() / peers.p95().toNanos(), Sheet.millis(peers.p95()));
    sheet.times("signed round trip, both sides' share", ours, beside, "< 3 times the peer's");
  }

  private long signed(RawTls tls) throws IOException {
    long begin = System.nanoTime();
    tls.send(client.sign(client.call(port, "/v1/hello", HELLO)));
    return answered(tls, begin);
  }

  private static long plain(RawTls tls, int port) throws IOException {
    long begin = System.nanoTime();
    tls.send(
        "POST /v1/hello HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(port, HELLO.length(), HELLO));
    return answered(tls, begin);
  }

  private static long answered(RawTls tls, long begin) throws IOException {
    WireAnswer answer = tls.receive();
    long time = System.nanoTime() - begin;
    if (answer.status() != 200) {
      throw new IOException(answer.raw());
    }
    return time;
  }

  /// Answers what the agent answers, and checks nothing.
  private static HttpsServer bare(TlsAuthority web, WireAnswer agents) throws IOException {
    byte[] content = agents.content().getBytes(StandardCharsets.UTF_8);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(RawTls.loopback(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(web.issue(List.of("localhost"), List.of()).serverContext()));
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
    return server;
  }
}
