package org.semper.e2e.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.semper.api.bridge.PairingOpened;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import tools.jackson.databind.JsonNode;

/// A program that speaks to the agent as an extension does, with a key and an Origin of its choice.
public final class ProgramClient {

  private static final int MOST_BYTES = 1 << 20;

  private final EcdsaP256Key key = EcdsaP256Key.generate();
  private final SecureRandom random = new SecureRandom();
  private final X509Certificate authority;
  private final String origin;
  private final Clock clock;

  /// @param authority of the agent's certificate
  public ProgramClient(X509Certificate authority, String origin, Clock clock) {
    this.authority = authority;
    this.origin = origin;
    this.clock = clock;
  }

  /// What names it once it is paired.
  public String id() {
    return key.publicKey().thumbprint();
  }

  public String origin() {
    return origin;
  }

  public EcdsaP256Key key() {
    return key;
  }

  /// A call as the protocol has it, yet unsigned; changes to it are then signed, too.
  public SignedCall call(int port, String path, String content) {
    return new SignedCall(
        "127.0.0.1:" + port,
        path,
        content,
        Optional.empty(),
        clock.instant().getEpochSecond(),
        nonce());
  }

  /// A call with an idempotency key, as deals need it.
  public SignedCall call(int port, String path, String content, UUID idempotencyKey) {
    SignedCall call = call(port, path, content);
    return new SignedCall(
        call.authority(),
        path,
        content,
        Optional.of(idempotencyKey.toString()),
        call.created(),
        call.nonce());
  }

  public String sign(SignedCall call) {
    return call.text(origin, key);
  }

  /// Signs, sends on a connection of its own, and takes the answer.
  public WireAnswer ask(int port, String path, String content) throws IOException {
    return exchange(port, sign(call(port, path, content)));
  }

  /// Opens a deal.
  public WireAnswer ask(int port, String path, String content, UUID idempotencyKey)
      throws IOException {
    return exchange(port, sign(call(port, path, content, idempotencyKey)));
  }

  /// Sends a request as it stands, on a connection of its own.
  public WireAnswer exchange(int port, String request) throws IOException {
    try (RawTls tls = RawTls.connect(port, authority)) {
      tls.send(request);
      return tls.receive();
    }
  }

  /// Pairs as far as a program can: commits and reveals.
  ///
  /// @param label what it calls itself
  /// @return the code to type into the trusted window
  public String beginPairing(int port, String label) throws IOException, JsonRejected {
    PairingTalk talk = new PairingTalk(origin, key);
    PairingOpened opened =
        PairingOpened.parse(
            json(exchange(port, pairing(port, "commit", talk.commit(label).toJson()))));
    json(exchange(port, pairing(port, "reveal", talk.reveal(opened).toJson())));
    return talk.code(opened);
  }

  /// One of the two messages of pairing.
  ///
  /// @param step `commit` or `reveal`
  public String pairing(int port, String step, JsonNode message) {
    byte[] content = StrictJson.bytes(message);
    return "POST /v1/pairing/%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nOrigin: %s\r\n"
            .formatted(step, port, origin)
        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(content.length)
        + new String(content, StandardCharsets.ISO_8859_1);
  }

  /// A ticket for an event channel.
  public String ticket(int port) throws IOException, JsonRejected {
    return json(ask(port, "/v1/events", "{}")).path("ticket").asString();
  }

  /// Asks for an event channel.
  public String upgrade(int port, String ticket) {
    return """
    GET /v1/events HTTP/1.1\r
    Host: 127.0.0.1:%d\r
    Origin: %s\r
    Connection: Upgrade\r
    Upgrade: websocket\r
    Sec-WebSocket-Version: 13\r
    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
    Sec-WebSocket-Protocol: semper.events.v1, ticket.%s\r
    \r
    """
        .formatted(port, origin, ticket);
  }

  /// A UUID of version 7 (RFC 9562, section 5.7).
  public UUID idempotencyKey() {
    byte[] drawn = new byte[16];
    random.nextBytes(drawn);
    ByteBuffer bits = ByteBuffer.wrap(drawn);
    long time = clock.millis() << 16;
    return new UUID(
        time | 0x7000 | (bits.getLong() & 0xfff),
        (bits.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }

  public String nonce() {
    byte[] drawn = new byte[16];
    random.nextBytes(drawn);
    return Base64Url.encode(drawn);
  }

  /// What an answer says.
  ///
  /// @throws IOException with the answer if it is a refusal
  private static JsonNode json(WireAnswer answer) throws IOException, JsonRejected {
    if (answer.status() != 200) {
      throw new IOException(answer.raw());
    }
    return StrictJson.parse(answer.content().getBytes(StandardCharsets.UTF_8), MOST_BYTES);
  }
}
