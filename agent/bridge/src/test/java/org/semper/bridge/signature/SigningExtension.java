package org.semper.bridge.signature;

import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.semper.api.json.Base64Url;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// An extension's side of the message signatures.
public final class SigningExtension {

  private final Random random = new Random(1);
  private final EcdsaP256Key key;
  private final Clock clock;

  public SigningExtension(EcdsaP256Key key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  public EcdsaP256Key key() {
    return key;
  }

  public String nonce() {
    byte[] drawn = new byte[16];
    random.nextBytes(drawn);
    return Base64Url.encode(drawn);
  }

  /// A request signed with a fresh nonce.
  public UnverifiedRequest sign(
      String authority, String path, byte[] content, Optional<String> idempotencyKey) {
    UnverifiedRequest unsigned =
        new UnverifiedRequest(
            "POST",
            authority,
            path,
            "application/json",
            Optional.of(ContentDigest.of(content)),
            idempotencyKey,
            Optional.empty(),
            Optional.empty());
    return sign(unsigned, UnaryOperator.identity());
  }

  /// Signs with parameters as the test wants them.
  ///
  /// @param change applied to the parameters before they are signed
  public UnverifiedRequest sign(UnverifiedRequest request, UnaryOperator<String> change) {
    String key6 = request.idempotencyKey().isPresent() ? " \"idempotency-key\"" : "";
    String parameters =
        change.apply(
            """
            ("@method" "@authority" "@path" "content-digest" "content-type"%s);created=%d;nonce="%s"\
            ;keyid="%s";alg="ecdsa-p256-sha256\"\
            """
                .formatted(
                    key6, clock.instant().getEpochSecond(), nonce(), key.publicKey().thumbprint()));
    SignatureBase base =
        new SignatureBase()
            .line("\"@method\"", request.method())
            .line("\"@authority\"", request.authority())
            .line("\"@path\"", request.path())
            .line("\"content-digest\"", request.contentDigest().orElseThrow())
            .line("\"content-type\"", request.contentType());
    request.idempotencyKey().ifPresent(value -> base.line("\"idempotency-key\"", value));
    String signature = Base64.getEncoder().encodeToString(key.sign(base.end(parameters)));
    return new UnverifiedRequest(
        request.method(),
        request.authority(),
        request.path(),
        request.contentType(),
        request.contentDigest(),
        request.idempotencyKey(),
        Optional.of("sig1=" + parameters),
        Optional.of("sig1=:" + signature + ":"));
  }
}
