package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.semper.api.json.Base64Url;
import org.semper.api.json.JsonFields;
import org.semper.api.json.JsonRejected;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.SignatureAlgorithm;
import org.semper.supporting.crypto.Vectors.Case;
import tools.jackson.databind.JsonNode;

/// Project Wycheproof's attacks on signatures and ciphers. Every invalid case is refused, and every valid case that is within
/// our suite is accepted.
final class WycheproofTest {

  @Test
  void ecdsa_raw() {
    agree(
        Vectors.wycheproof("ecdsa_secp256r1_sha256_p1363_test.json"),
        each -> key(each).requireSignature(each.bytes("msg"), each.bytes("sig")));
  }

  @Test
  void ecdsa_der() {
    agree(
        Vectors.wycheproof("ecdsa_secp256r1_sha256_test.json"),
        each ->
            new X509Signature(X509Signature.ECDSA_WITH_SHA256, each.bytes("msg"), each.bytes("sig"))
                .requireMadeWith(key(each)));
  }

  @Test
  void ed25519() {
    agree(
        Vectors.wycheproof("ed25519_test.json"),
        each -> key(each).requireSignature(each.bytes("msg"), each.bytes("sig")));
  }

  @Test
  void rsa_pss() {
    agree(
        Vectors.wycheproof("rsa_pss_3072_sha256_mgf1_32_test.json"),
        each -> key(each).requireSignature(each.bytes("msg"), each.bytes("sig")));
  }

  @Test
  void aes_gcm() {
    List<Case> cases =
        Vectors.wycheproof("aes_gcm_test.json").stream()
            .filter(each -> each.group().get("keySize").intValue() == 256)
            .filter(each -> each.group().get("ivSize").intValue() == 96)
            .filter(each -> each.group().get("tagSize").intValue() == 128)
            .toList();

    agree(
        cases,
        each -> {
          Sealer sealer = new Sealer(each.bytes("key"), new byte[32], new SecureRandom());
          byte[] iv = each.bytes("iv");
          byte[] text = each.bytes("ct");
          byte[] tag = each.bytes("tag");
          byte[] sealed =
              ByteBuffer.allocate(1 + iv.length + text.length + tag.length)
                  .put((byte) 1)
                  .put(iv)
                  .put(text)
                  .put(tag)
                  .array();
          assertThat(sealer.open(sealed, each.bytes("aad"))).isEqualTo(each.bytes("msg"));
        });
  }

  /// Our suite has no symmetric algorithm, no SHA-384 or -512, no PKCS#1 v1.5, and no RSA below 3072 bits: such cases count as
  /// refused. What a JWK says about its own use is not looked at, because keys come out of certificates here.
  @Test
  void jws() {
    List<Case> cases =
        Vectors.wycheproof("json_web_signature_test.json").stream()
            .filter(each -> !each.toString().contains("rejectWrong"))
            .toList();
    int accepted = 0;
    for (Case each : cases) {
      boolean ours = accepts(each);
      assertThat(each.isValid() || !ours).as(each.toString()).isTrue();
      accepted += ours ? 1 : 0;
    }

    assertThat(accepted).isGreaterThanOrEqualTo(2);
  }

  @Test
  void keys_off_the_curve_and_weak_keys() {
    for (Case each : Vectors.wycheproof("json_web_key_test.json")) {
      JsonNode keys = each.group().get("private").get("keys");
      boolean judged = keys.size() == 1 && hasOurAlgorithm(keys.get(0));
      if (judged && !each.isValid()) {
        assertThat(accepts(keys.get(0), each)).as(each.toString()).isFalse();
      }
    }
  }

  /// What a JWK says about itself is not looked at, so it must be right for a case to concern us.
  private static boolean hasOurAlgorithm(JsonNode jwk) {
    String algorithm = jwk.path("alg").asString("");
    return jwk.path("use").asString("").equals("sig")
        && (algorithm.equals("ES256") || algorithm.startsWith("RS"));
  }

  private static boolean accepts(Case each) {
    JsonNode key =
        each.group().has("public") ? each.group().get("public") : each.group().get("private");
    return accepts(key, each);
  }

  private static boolean accepts(JsonNode jwk, Case each) {
    String[] parts = each.test().get("jws").asString().split("\\.", -1);
    Optional<byte[]> signature = parts.length == 3 ? Base64Url.decode(parts[2]) : Optional.empty();
    Optional<byte[]> header = parts.length == 3 ? Base64Url.decode(parts[0]) : Optional.empty();
    if (signature.isEmpty() || header.isEmpty() || Base64Url.decode(parts[1]).isEmpty()) {
      return false;
    }
    try {
      JsonFields fields = JsonFields.of(StrictJson.parse(header.get(), 10_000), "header");
      VerificationKey key = VerificationKey.of(spki(jwk));
      if (!names(fields.text("alg", 20), key.algorithm())) {
        return false;
      }
      byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
      key.requireSignature(input, signature.get());
      return true;
    } catch (JsonRejected | VerificationFailed | GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean names(String header, SignatureAlgorithm algorithm) {
    return algorithm.headerValue().equals(header);
  }

  private static byte[] spki(JsonNode jwk) throws GeneralSecurityException {
    return switch (jwk.get("kty").stringValue() + jwk.path("crv").asString("")) {
      case "RSA" ->
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")))
              .getEncoded();
      case "ECP-256" ->
          KeyFactory.getInstance("EC")
              .generatePublic(
                  new ECPublicKeySpec(
                      new ECPoint(number(jwk, "x"), number(jwk, "y")), TestKeys.p256()))
              .getEncoded();
      default -> throw new GeneralSecurityException("no public key");
    };
  }

  private static BigInteger number(JsonNode jwk, String member) {
    return new BigInteger(1, Base64Url.decode(jwk.get(member).stringValue()).orElseThrow());
  }

  private static VerificationKey key(Case each) throws VerificationFailed {
    return VerificationKey.of(each.groupBytes("publicKeyDer"));
  }

  private static void agree(List<Case> cases, Check check) {
    assertThat(cases).hasSizeGreaterThan(20);
    for (Case each : cases) {
      assertThat(holds(check, each)).as(each.toString()).isEqualTo(each.isValid());
    }
  }

  private static boolean holds(Check check, Case each) {
    try {
      check.run(each);
      return true;
    } catch (VerificationFailed | SealBroken e) {
      return false;
    }
  }

  private interface Check {
    void run(Case each) throws VerificationFailed, SealBroken;
  }
}
