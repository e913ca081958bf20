package org.semper.bridge.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semper.api.json.Base64Url;
import org.semper.api.json.StrictJson;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;
import tools.jackson.databind.JsonNode;

/// The vectors that the extension's tests read, too.
final class ExchangeVectorsTest {

  private static final Path VECTORS =
      Path.of("../../web-extension/test/vectors/http-signature.json");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("exchanges")
  void a_request_of_the_extension_is_authenticated(JsonNode exchange) throws Exception {
    JsonNode request = exchange.get("request");
    Clock then =
        Clock.fixed(Instant.ofEpochSecond(request.get("created").longValue()), ZoneOffset.UTC);
    MessageSignatures signatures =
        new MessageSignatures(
            EcdsaP256Key.generate(), NonceMemory.open(folder.resolve("nonces"), then), then);
    EcdsaP256PublicKey client = key("clientKey");

    SignedRequest signed =
        signatures.authenticate(
            unverified(request),
            id -> Optional.of(client).filter(key -> key.thumbprint().equals(id)));

    signatures.requireFresh(signed);
    signed.requireContent(request.get("body").stringValue().getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void a_response_covers_what_the_extension_expects(JsonNode exchange) throws Exception {
    JsonNode response = exchange.get("response");
    byte[] base =
        new SignatureBase()
            .line("\"@status\"", response.get("status").asString())
            .line(
                "\"content-digest\"",
                ContentDigest.of(response.get("body").stringValue().getBytes(UTF_8)))
            .line("\"content-type\"", response.get("contentType").stringValue())
            .line(
                "\"signature\";req;key=\"sig1\"",
                exchange.get("request").get("signature").stringValue().substring(5))
            .end(response.get("signatureInput").stringValue().substring(5));

    assertThat(new String(base, ISO_8859_1)).isEqualTo(response.get("base").stringValue());
    String signature = response.get("signature").stringValue();
    key("agentKey")
        .verify(base, Base64.getDecoder().decode(signature.substring(6, signature.length() - 1)));
  }

  static Stream<JsonNode> exchanges() throws Exception {
    return vectors().get("exchanges").valueStream();
  }

  private static UnverifiedRequest unverified(JsonNode request) {
    return new UnverifiedRequest(
        "POST",
        request.get("authority").stringValue(),
        request.get("path").stringValue(),
        "application/json",
        Optional.of(request.get("contentDigest").stringValue()),
        Optional.ofNullable(request.get("idempotencyKey")).map(JsonNode::stringValue),
        Optional.of(request.get("signatureInput").stringValue()),
        Optional.of(request.get("signature").stringValue()));
  }

  private static EcdsaP256PublicKey key(String name) throws Exception {
    byte[] spki = Base64Url.decode(vectors().get(name).stringValue()).orElseThrow();
    return EcdsaP256PublicKey.parse(spki).orElseThrow();
  }

  private static JsonNode vectors() throws Exception {
    return StrictJson.parse(Files.readAllBytes(VECTORS), 256 * 1024);
  }
}
