package org.semper.bridge.signature;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.semper.bridge.signature.SignatureRejected.Reason;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.SignatureMismatch;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

/// Verifies requests of paired extensions and signs the agent's responses, so that each side knows that it speaks with the
/// other even where nothing below can be trusted.
///
/// A request counts once: its time of signing lies within [#WINDOW] of now and its nonce was not seen before. A response
/// covers the request's signature and is therefore an answer to this request and no other.
public final class MessageSignatures {

  /// How far a request's time may be from now, either way.
  public static final Duration WINDOW = Duration.ofSeconds(60);

  private static final String RESPONSE_COMPONENTS =
      "(\"@status\" \"content-digest\" \"content-type\" \"signature\";req;key=\"sig1\")";

  private final EcdsaP256Key key;
  private final NonceMemory nonces;
  private final Clock clock;

  /// @param key the agent's own, with which it was paired
  public MessageSignatures(EcdsaP256Key key, NonceMemory nonces, Clock clock) {
    this.key = key;
    this.nonces = nonces;
    this.clock = clock;
  }

  /// Verifies the signature over everything but the content's own bytes, so that a body is read only for a known key.
  ///
  /// @param keys finds a paired key by its thumbprint
  public SignedRequest authenticate(
      UnverifiedRequest request, Function<String, Optional<EcdsaP256PublicKey>> keys)
      throws SignatureRejected {
    RequestSignature signature =
        RequestSignature.parse(required(request.signatureInput()), required(request.signature()));
    String contentDigest = required(request.contentDigest());
    requireOneLine(contentDigest);
    requireOneLine(request.idempotencyKey().orElse(""));
    if (signature.coversIdempotencyKey() != request.idempotencyKey().isPresent()) {
      throw new SignatureRejected(Reason.COMPONENTS_DIFFER);
    }
    EcdsaP256PublicKey client =
        keys.apply(signature.keyId()).orElseThrow(() -> new SignatureRejected(Reason.UNKNOWN_KEY));
    try {
      client.verify(base(request, contentDigest, signature), signature.raw());
    } catch (SignatureMismatch e) {
      throw new SignatureRejected(Reason.SIGNATURE_DIFFERS);
    }
    return new SignedRequest(signature, contentDigest);
  }

  private static void requireOneLine(String value) throws SignatureRejected {
    if (!SignatureBase.isOneLine(value)) {
      throw new SignatureRejected(Reason.MALFORMED);
    }
  }

  /// Lets each signed request pass once and within the window.
  ///
  /// @throws SignatureRejected with `OUTSIDE_WINDOW` or `REPLAYED`
  /// @throws java.io.UncheckedIOException if the nonce cannot be written down; the request did not pass
  public void requireFresh(SignedRequest request) throws SignatureRejected {
    Duration age = Duration.between(request.created(), clock.instant());
    if (age.abs().compareTo(WINDOW) > 0) {
      throw new SignatureRejected(Reason.OUTSIDE_WINDOW);
    }
    nonces.remember(request.keyId(), request.nonce(), request.created());
  }

  /// Signs a response as the answer to a request.
  ///
  /// @param status HTTP status code
  /// @param contentType value of the response's Content-Type field
  public ResponseSignature sign(
      SignedRequest request, int status, String contentType, byte[] content) {
    String contentDigest = ContentDigest.of(content);
    String parameters =
        RESPONSE_COMPONENTS
            + ";created="
            + clock.instant().getEpochSecond()
            + ";keyid=\""
            + key.publicKey().thumbprint()
            + "\";alg=\"ecdsa-p256-sha256\"";
    byte[] base =
        new SignatureBase()
            .line("\"@status\"", Integer.toString(status))
            .line("\"content-digest\"", contentDigest)
            .line("\"content-type\"", contentType)
            .line("\"signature\";req;key=\"sig1\"", request.serialisedSignature())
            .end(parameters);
    String signature = Base64.getEncoder().encodeToString(key.sign(base));
    return new ResponseSignature(contentDigest, "sig1=" + parameters, "sig1=:" + signature + ":");
  }

  private static byte[] base(
      UnverifiedRequest request, String contentDigest, RequestSignature signature) {
    SignatureBase base =
        new SignatureBase()
            .line("\"@method\"", request.method())
            .line("\"@authority\"", request.authority())
            .line("\"@path\"", request.path())
            .line("\"content-digest\"", contentDigest)
            .line("\"content-type\"", request.contentType());
    request.idempotencyKey().ifPresent(value -> base.line("\"idempotency-key\"", value));
    return base.end(signature.parameters());
  }

  private static String required(Optional<String> field) throws SignatureRejected {
    return field.orElseThrow(() -> new SignatureRejected(Reason.FIELD_MISSING));
  }
}
