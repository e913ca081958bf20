package org.semper.bridge.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.bridge.MovableClock;
import org.semper.bridge.signature.SignatureRejected.Reason;
import org.semper.supporting.crypto.EcdsaP256PublicKey;
import org.semper.supporting.crypto.loopback.EcdsaP256Key;

final class MessageSignaturesTest {

  private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final String KEY = "01936f5e-7b1c-7000-8000-000000000001";

  @TempDir Path folder;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00.5Z"));
  private final EcdsaP256Key agentKey = EcdsaP256Key.generate();
  private final SigningExtension extension = new SigningExtension(EcdsaP256Key.generate(), clock);
  private MessageSignatures signatures;

  @BeforeEach
  void start() throws Exception {
    signatures =
        new MessageSignatures(agentKey, NonceMemory.open(folder.resolve("nonces"), clock), clock);
  }

  @Test
  void a_signed_request_is_authenticated_and_fresh_and_has_its_content() throws Exception {
    SignedRequest request = authenticate(signed());

    signatures.requireFresh(request);
    request.requireContent(CONTENT);
    assertThat(request.keyId()).isEqualTo(extension.key().publicKey().thumbprint());
  }

  @Test
  void an_idempotency_key_is_covered_where_there_is_one() throws Exception {
    authenticate(withKey());
  }

  @Test
  void refuses_another_method() {
    UnverifiedRequest r = signed();
    refused(
        Reason.SIGNATURE_DIFFERS,
        new UnverifiedRequest(
            "PUT",
            r.authority(),
            r.path(),
            r.contentType(),
            r.contentDigest(),
            r.idempotencyKey(),
            r.signatureInput(),
            r.signature()));
  }

  @Test
  void refuses_another_authority() {
    UnverifiedRequest r = signed();
    refused(
        Reason.SIGNATURE_DIFFERS,
        new UnverifiedRequest(
            r.method(),
            "127.0.0.1:17871",
            r.path(),
            r.contentType(),
            r.contentDigest(),
            r.idempotencyKey(),
            r.signatureInput(),
            r.signature()));
  }

  @Test
  void refuses_another_path() {
    UnverifiedRequest r = signed();
    refused(
        Reason.SIGNATURE_DIFFERS,
        new UnverifiedRequest(
            r.method(),
            r.authority(),
            "/v1/deals",
            r.contentType(),
            r.contentDigest(),
            r.idempotencyKey(),
            r.signatureInput(),
            r.signature()));
  }

  @Test
  void refuses_another_content_type() {
    UnverifiedRequest r = signed();
    refused(
        Reason.SIGNATURE_DIFFERS,
        new UnverifiedRequest(
            r.method(),
            r.authority(),
            r.path(),
            "text/plain",
            r.contentDigest(),
            r.idempotencyKey(),
            r.signatureInput(),
            r.signature()));
  }

  @Test
  void refuses_another_content_digest() {
    UnverifiedRequest r = signed();
    refused(
        Reason.SIGNATURE_DIFFERS,
        new UnverifiedRequest(
            r.method(),
            r.authority(),
            r.path(),
            r.contentType(),
            Optional.of(ContentDigest.of(new byte[1])),
            r.idempotencyKey(),
            r.signatureInput(),
            r.signature()));
  }

  @Test
  void refuses_another_idempotency_key() {
    UnverifiedRequest r = withKey();
    refused(
        Reason.SIGNATURE_DIFFERS,
        with(r, Optional.of(KEY.replace('1', '2')), r.signatureInput(), r.signature()));
  }

  @Test
  void refuses_an_idempotency_key_that_was_added_or_taken_away() {
    refused(
        Reason.COMPONENTS_DIFFER,
        with(signed(), Optional.of(KEY), signed().signatureInput(), signed().signature()));
    refused(
        Reason.COMPONENTS_DIFFER,
        with(withKey(), Optional.empty(), withKey().signatureInput(), withKey().signature()));
  }

  @Test
  void refuses_other_content() throws Exception {
    SignedRequest request = authenticate(signed());

    rejected(
        Reason.DIGEST_DIFFERS,
        () -> request.requireContent("{ }".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void refuses_a_changed_time_and_a_changed_nonce() {
    UnverifiedRequest r = signed();
    String created = Long.toString(clock.instant().getEpochSecond());
    String later = Long.toString(clock.instant().getEpochSecond() + 1);

    refused(Reason.SIGNATURE_DIFFERS, changed(r, input -> input.replace(created, later)));
    refused(
        Reason.SIGNATURE_DIFFERS,
        changed(r, input -> input.replaceFirst("nonce=\"[^\"]+", "nonce=\"" + extension.nonce())));
  }

  @Test
  void refuses_a_key_it_does_not_know() {
    UnverifiedRequest byStranger =
        new SigningExtension(EcdsaP256Key.generate(), clock)
            .sign("127.0.0.1:17870", "/v1/hello", CONTENT, Optional.empty());

    refused(Reason.UNKNOWN_KEY, byStranger);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alg=\"ecdsa-p256-sha256\"|alg=\"rsa-v1_5-sha256\"",
        "alg=\"ecdsa-p256-sha256\"|alg=\"hmac-sha256\"",
        ";alg=\"ecdsa-p256-sha256\"|",
        "\"@path\" |",
        "\"content-digest\" |",
        "\"content-type\"|\"content-type\" \"date\"",
        "\"@method\" \"@authority\"|\"@authority\" \"@method\"",
        "\"@path\"|\"@path\" \"@path\"",
        "\"@method\" |\"@method\"  ",
        ";nonce=|;tag=\"semper\";nonce=",
        ";created=|;expires=9999999999;created=",
        ";created=|; created=",
        ";created=|;created=-",
        ";created=|;created=0",
      })
  void refuses_every_other_form_even_well_signed(String change) {
    String[] fromTo = change.split("\\|", -1);
    UnverifiedRequest plain = signed();

    refused(
        Reason.MALFORMED,
        extension.sign(plain, parameters -> parameters.replace(fromTo[0], fromTo[1])));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sig2=", "SIG1=", " sig1=", "sig1= "})
  void refuses_another_label(String label) {
    refused(Reason.MALFORMED, changed(signed(), input -> input.replace("sig1=", label)));
  }

  @Test
  void refuses_two_signatures_in_one_field() {
    UnverifiedRequest r = signed();
    String input = r.signatureInput().orElseThrow();

    refused(
        Reason.MALFORMED,
        with(r, r.idempotencyKey(), Optional.of(input + ", " + input), r.signature()));
  }

  @Test
  void refuses_what_is_not_signed() {
    UnverifiedRequest r = signed();

    refused(Reason.FIELD_MISSING, with(r, Optional.empty(), Optional.empty(), r.signature()));
    refused(Reason.FIELD_MISSING, with(r, Optional.empty(), r.signatureInput(), Optional.empty()));
  }

  @Test
  void accepts_within_sixty_seconds_and_refuses_beyond() throws Exception {
    SignedRequest first = authenticate(signed());
    SignedRequest second = authenticate(signed());
    clock.advance(Duration.ofSeconds(59));
    signatures.requireFresh(first);
    clock.advance(Duration.ofSeconds(1));

    rejected(Reason.OUTSIDE_WINDOW, () -> signatures.requireFresh(second));
  }

  @Test
  void refuses_what_was_signed_in_the_future() throws Exception {
    SignedRequest request = authenticate(signed());
    clock.advance(Duration.ofSeconds(-61));

    rejected(Reason.OUTSIDE_WINDOW, () -> signatures.requireFresh(request));
  }

  @Test
  void refuses_a_replay_also_after_a_restart() throws Exception {
    UnverifiedRequest request = signed();
    signatures.requireFresh(authenticate(request));

    rejected(Reason.REPLAYED, () -> signatures.requireFresh(authenticate(request)));
    start();
    rejected(Reason.REPLAYED, () -> signatures.requireFresh(authenticate(request)));
  }

  @Test
  void refuses_a_replay_with_the_signatures_other_form() throws Exception {
    UnverifiedRequest request = signed();
    signatures.requireFresh(authenticate(request));
    UnverifiedRequest mirrored =
        with(request, Optional.empty(), request.signatureInput(), Optional.of(mirrored(request)));

    SignedRequest sameSignature = authenticate(mirrored);

    rejected(Reason.REPLAYED, () -> signatures.requireFresh(sameSignature));
  }

  @Test
  void a_response_is_bound_to_its_request() throws Exception {
    UnverifiedRequest request = signed();
    ResponseSignature response =
        signatures.sign(authenticate(request), 200, "application/json", CONTENT);

    assertThat(response.contentDigest()).isEqualTo(ContentDigest.of(CONTENT));
    assertThat(response.signatureInput())
        .isEqualTo(
            """
            sig1=("@status" "content-digest" "content-type" "signature";req;key="sig1")\
            ;created=%d;keyid="%s";alg="ecdsa-p256-sha256\"\
            """
                .formatted(clock.instant().getEpochSecond(), agentKey.publicKey().thumbprint()));
    verifyResponse(agentKey.publicKey(), request, response, "200");
    assertThatThrownBy(() -> verifyResponse(agentKey.publicKey(), signed(), response, "200"))
        .isInstanceOf(Exception.class);
    assertThatThrownBy(() -> verifyResponse(agentKey.publicKey(), request, response, "202"))
        .isInstanceOf(Exception.class);
  }

  private static void verifyResponse(
      EcdsaP256PublicKey agent,
      UnverifiedRequest request,
      ResponseSignature response,
      String status)
      throws Exception {
    byte[] base =
        new SignatureBase()
            .line("\"@status\"", status)
            .line("\"content-digest\"", response.contentDigest())
            .line("\"content-type\"", "application/json")
            .line(
                "\"signature\";req;key=\"sig1\"",
                request.signature().orElseThrow().substring("sig1=".length()))
            .end(response.signatureInput().substring("sig1=".length()));
    String base64 =
        response.signature().substring("sig1=:".length(), response.signature().length() - 1);
    agent.verify(base, Base64.getDecoder().decode(base64));
  }

  private UnverifiedRequest signed() {
    return extension.sign("127.0.0.1:17870", "/v1/hello", CONTENT, Optional.empty());
  }

  private UnverifiedRequest withKey() {
    return extension.sign("127.0.0.1:17870", "/v1/deals", CONTENT, Optional.of(KEY));
  }

  private SignedRequest authenticate(UnverifiedRequest request) throws SignatureRejected {
    EcdsaP256PublicKey known = extension.key().publicKey();
    return signatures.authenticate(
        request, id -> Optional.of(known).filter(key -> key.thumbprint().equals(id)));
  }

  private void refused(Reason reason, UnverifiedRequest request) {
    rejected(reason, () -> authenticate(request));
  }

  private static void rejected(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SignatureRejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static UnverifiedRequest changed(UnverifiedRequest r, UnaryOperator<String> change) {
    return with(r, r.idempotencyKey(), r.signatureInput().map(change), r.signature());
  }

  private static UnverifiedRequest with(
      UnverifiedRequest r,
      Optional<String> idempotencyKey,
      Optional<String> input,
      Optional<String> signature) {
    return new UnverifiedRequest(
        r.method(),
        r.authority(),
        r.path(),
        r.contentType(),
        r.contentDigest(),
        idempotencyKey,
        input,
        signature);
  }

  /// The same signature with n − s for s, which verifies just as well.
  private static String mirrored(UnverifiedRequest request) {
    String text = request.signature().orElseThrow();
    byte[] raw = Base64.getDecoder().decode(text.substring(6, text.length() - 1));
    BigInteger order =
        new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    byte[] s = order.subtract(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64))).toByteArray();
    Arrays.fill(raw, 32, 64, (byte) 0);
    int from = Math.max(0, s.length - 32);
    System.arraycopy(s, from, raw, 64 - (s.length - from), s.length - from);
    return "sig1=:" + Base64.getEncoder().encodeToString(raw) + ":";
  }
}
