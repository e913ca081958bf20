package org.semper.bridge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.semper.bridge.pairing.ExtensionOrigins;
import org.semper.bridge.pairing.PairedClient;
import org.semper.bridge.pairing.Pairing;
import org.semper.bridge.pairing.TypedCode;
import org.semper.bridge.signature.ContentDigest;
import org.semper.bridge.signature.SignatureBase;
import org.semper.bridge.signature.SigningExtension;
import org.semper.bridge.signature.UnverifiedRequest;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// A running bridge on a port of its own, and one paired extension that talks to it over raw sockets.
final class BridgeFixture implements AutoCloseable {

  static final String ID = "abcdefghijklmnopabcdefghijklmnop";
  static final String ORIGIN = "chrome-extension://" + ID;
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  /// For tests that wait for a limit to be reached.
  static final BridgeLimits QUICK =
      new BridgeLimits(
          16,
          Duration.ofMillis(1000),
          Duration.ofMillis(2000),
          Duration.ofMillis(2000),
          Duration.ofMillis(300));

  private static final AtomicBoolean WARM = new AtomicBoolean();

  final MovableClock clock = new MovableClock(NOW);
  final SigningExtension extension = new SigningExtension(EcdsaP256Key.generate(), clock);
  final FakeDesk desk = new FakeDesk();
  final BridgeLimits limits;
  final Path folder;
  BridgeFiles files;
  Pairing pairing;
  BridgeServer server;
  volatile Optional<TypedCode> asked = Optional.empty();
  volatile Optional<PairedClient> asking = Optional.empty();

  BridgeFixture(Path folder, BridgeLimits limits) throws Exception {
    this.folder = folder;
    this.limits = limits;
    if (limits.equals(QUICK) && WARM.compareAndSet(false, true)) {
      warmUp();
    }
    start(0);
    files.clients().add(new PairedClient(extension.key().publicKey(), ORIGIN, "Chromium", NOW));
  }

  static BridgeFixture standard(Path folder) throws Exception {
    return new BridgeFixture(folder, BridgeLimits.STANDARD);
  }

  /// The first request of a process loads classes for longer than short limits allow.
  private void warmUp() throws Exception {
    try (BridgeFixture slow = standard(folder.resolve("warm"))) {
      slow.ask("/v1/hello", "{\"min\":1,\"max\":1}");
      slow.ask("/v1/events", "{}");
    }
  }

  /// A new process on the same port and the same folder.
  void restart() throws Exception {
    int port = port();
    close();
    start(port);
  }

  int port() {
    return server.port();
  }

  String authority() {
    return "127.0.0.1:" + port();
  }

  RawHttps connect() throws IOException {
    return new RawHttps(files.certificate(), port());
  }

  RawHttps.Response send(String request) throws IOException {
    try (RawHttps https = connect()) {
      return https.exchange(request);
    }
  }

  /// Asks as the paired extension does.
  RawHttps.Response ask(String path, String content) throws IOException {
    return send(signed(path, content, Optional.empty()));
  }

  String signed(String path, String content, Optional<String> idempotencyKey) {
    return text(sign(path, content, idempotencyKey), content);
  }

  UnverifiedRequest sign(String path, String content, Optional<String> idempotencyKey) {
    return extension.sign(
        authority(), path, content.getBytes(StandardCharsets.UTF_8), idempotencyKey);
  }

  String text(UnverifiedRequest request, String content) {
    StringBuilder text = new StringBuilder();
    text.append("POST ").append(request.path()).append(" HTTP/1.1\r\n");
    text.append("Host: ").append(request.authority()).append("\r\n");
    text.append("Origin: ").append(ORIGIN).append("\r\n");
    text.append("Content-Type: application/json\r\n");
    text.append("Content-Length: ")
        .append(content.getBytes(StandardCharsets.UTF_8).length)
        .append("\r\n");
    request.contentDigest().ifPresent(v -> text.append("Content-Digest: " + v + "\r\n"));
    request.idempotencyKey().ifPresent(v -> text.append("Idempotency-Key: " + v + "\r\n"));
    request.signatureInput().ifPresent(v -> text.append("Signature-Input: " + v + "\r\n"));
    request.signature().ifPresent(v -> text.append("Signature: " + v + "\r\n"));
    return text + "\r\n" + content;
  }

  /// Fails unless the agent signed this response for this request.
  void requireSigned(UnverifiedRequest request, RawHttps.Response response) throws Exception {
    String digest = ContentDigest.of(response.content().getBytes(StandardCharsets.UTF_8));
    byte[] base =
        new SignatureBase()
            .line("\"@status\"", Integer.toString(response.status()))
            .line("\"content-digest\"", digest)
            .line("\"content-type\"", response.field("content-type"))
            .line(
                "\"signature\";req;key=\"sig1\"",
                request.signature().orElseThrow().substring("sig1=".length()))
            .end(response.field("signature-input").substring("sig1=".length()));
    String signature = response.field("signature");
    files
        .key()
        .publicKey()
        .verify(base, Base64.getDecoder().decode(signature.substring(6, signature.length() - 1)));
  }

  @Override
  public void close() throws IOException {
    server.close();
    files.close();
  }

  private void start(int port) throws Exception {
    files = BridgeFiles.open(folder, clock);
    pairing =
        new Pairing(
            files.key(),
            (client, code) -> {
              asking = Optional.of(client);
              asked = Optional.of(code);
            },
            clock);
    server =
        BridgeServer.start(
            new BridgeSettings(
                "0.1.0", List.of(port), new ExtensionOrigins(Set.of(ID)), limits, clock),
            files,
            pairing,
            desk);
  }
}
