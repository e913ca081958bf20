package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementRejected;
import org.semper.api.statement.UnverifiedStatement;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// What is done to signatures, algorithms and headers by those who cannot sign.
final class SignatureAttacksTest {

  private static final BigInteger ORDER = CustomNamedCurves.getByName("P-256").getN();

  private final TestPki pki = new TestPki();
  private final Identity seller = pki.identity("ACTIMEDIA", Role.SELLER, "actimedia.localhost");

  @Test
  void accepts_each_algorithm_of_the_suite_with_its_own_key() throws Exception {
    KeyPair ec = TestKeys.ec("secp256r1");
    KeyPair ed = TestKeys.ed25519();
    KeyPair rsa = TestKeys.rsa(3072);

    assertThat(verify(foreign(ec, "ES256", ec)).signer().name()).isEqualTo("ACTIMEDIA");
    assertThat(verify(foreign(ed, "EdDSA", ed)).signer().name()).isEqualTo("ACTIMEDIA");
    assertThat(verify(foreign(rsa, "PS256", rsa)).signer().name()).isEqualTo("ACTIMEDIA");
  }

  @Test
  void refuses_another_key_of_the_right_kind() {
    KeyPair ec = TestKeys.ec("secp256r1");
    KeyPair ed = TestKeys.ed25519();
    KeyPair rsa = TestKeys.rsa(3072);

    refuses(foreign(ec, "ES256", TestKeys.ec("secp256r1")), Reason.SIGNATURE);
    refuses(foreign(ed, "EdDSA", TestKeys.ed25519()), Reason.SIGNATURE);
    refuses(foreign(rsa, "PS256", TestKeys.rsa(3072)), Reason.SIGNATURE);
  }

  @Test
  void refuses_an_algorithm_that_is_not_the_keys() {
    KeyPair ec = TestKeys.ec("secp256r1");
    KeyPair rsa = TestKeys.rsa(3072);

    refuses(foreign(ec, "PS256", rsa), Reason.KEY_ALGORITHM);
    refuses(foreign(rsa, "ES256", ec), Reason.KEY_ALGORITHM);
    refuses(foreign(ec, "EdDSA", TestKeys.ed25519()), Reason.KEY_ALGORITHM);
  }

  @Test
  void refuses_keys_outside_the_suite() {
    KeyPair p384 = TestKeys.ec("secp384r1");
    KeyPair small = TestKeys.rsa(2048);

    refuses(
        StatementForge.by(chain(p384), "ES256", TestKeys.ec("secp256r1").getPrivate())
            .stapled(List.of()),
        Reason.KEY_ALGORITHM);
    refuses(
        StatementForge.by(chain(small), "PS256", small.getPrivate()).stapled(List.of()),
        Reason.KEY_ALGORITHM);
  }

  @Test
  void refuses_pkcs1_signatures_that_claim_to_be_pss() {
    KeyPair rsa = TestKeys.rsa(3072);
    StapledStatement statement =
        StatementForge.by(chain(rsa), "PS256", rsa.getPrivate())
            .signature(data -> StatementForge.sign("RS256", rsa.getPrivate(), data))
            .stapled(List.of());

    refuses(statement, Reason.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "RS256", "ES384", "ES256K", "es256", "ES256 "})
  void refuses_other_algorithms_before_a_key_is_touched(String algorithm) {
    String compact = StatementForge.by(seller).algorithm(algorithm).compact();

    assertThatExceptionOfType(StatementRejected.class)
        .isThrownBy(() -> UnverifiedStatement.parse(compact))
        .extracting(StatementRejected::reason)
        .isEqualTo(StatementRejected.Reason.ALGORITHM);
  }

  @Test
  void a_mirrored_signature_verifies_and_is_the_same_statement() throws Exception {
    StapledStatement plain = signed(raw -> raw);
    StapledStatement mirrored = signed(SignatureAttacksTest::mirrored);

    assertThat(verify(mirrored).hash()).isEqualTo(verify(plain).hash());
    assertThat(mirrored.statement().compact()).isNotEqualTo(plain.statement().compact());
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        arguments("in DER", operator(SignatureAttacksTest::der)),
        arguments("cut short", operator(raw -> Arrays.copyOf(raw, 63))),
        arguments("with a byte more", operator(raw -> Arrays.copyOf(raw, 65))),
        arguments("with r of another", operator(raw -> halves(BigInteger.TWO, s(raw)))),
        arguments("with r = 0", operator(raw -> halves(BigInteger.ZERO, s(raw)))),
        arguments("with s = 0", operator(raw -> halves(r(raw), BigInteger.ZERO))),
        arguments("with r = n", operator(raw -> halves(ORDER, s(raw)))),
        arguments("with s = n", operator(raw -> halves(r(raw), ORDER))),
        arguments("all zero", operator(raw -> new byte[64])),
        arguments("all ones", operator(raw -> filled((byte) 0xff))),
        arguments("with a bit turned", operator(SignatureAttacksTest::turned)));
  }

  @ParameterizedTest(name = "refuses a signature {0}")
  @MethodSource("spoiled")
  void refuses_a_signature(String how, UnaryOperator<byte[]> change) {
    refuses(signed(change), Reason.SIGNATURE);
  }

  @Test
  void refuses_an_offer_that_is_passed_off_as_an_order() throws Exception {
    String offer = StatementForge.by(seller).compact();
    String order = StatementForge.by(seller).typ("semper-order+jws").compact();
    String mixed =
        order.substring(0, order.lastIndexOf('.')) + offer.substring(offer.lastIndexOf('.'));

    refuses(
        new StapledStatement(UnverifiedStatement.parse(mixed), pki.responses(seller, pki.clock())),
        Reason.SIGNATURE);
  }

  private StapledStatement signed(UnaryOperator<byte[]> change) {
    return StatementForge.by(seller)
        .signature(data -> change.apply(seller.key().signRaw(data)))
        .stapled(pki.responses(seller, pki.clock()));
  }

  /// A statement of a party whose key we did not make.
  private StapledStatement foreign(KeyPair certified, String algorithm, KeyPair signing) {
    List<X509Certificate> chain = chain(certified);
    return StatementForge.by(chain, algorithm, signing.getPrivate())
        .stapled(pki.responses(chain, pki.clock()));
  }

  private List<X509Certificate> chain(KeyPair certified) {
    return List.of(
        CertificateForge.seller(certified.getPublic().getEncoded(), pki.years(2))
            .signedBy(pki.issuing()),
        pki.issuing().certificate());
  }

  private VerifiedStatement verify(StapledStatement statement) throws VerificationFailed {
    return pki.verifier().verify(statement, Role.SELLER);
  }

  private void refuses(StapledStatement statement, Reason reason) {
    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verify(statement))
        .extracting(VerificationFailed::reason)
        .isEqualTo(reason);
  }

  private static UnaryOperator<byte[]> operator(UnaryOperator<byte[]> change) {
    return change;
  }

  private static byte[] mirrored(byte[] raw) {
    return halves(r(raw), ORDER.subtract(s(raw)));
  }

  private static byte[] der(byte[] raw) {
    try {
      return StandardDSAEncoding.INSTANCE.encode(ORDER, r(raw), s(raw));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] turned(byte[] raw) {
    byte[] changed = raw.clone();
    changed[20] ^= 1;
    return changed;
  }

  private static byte[] filled(byte value) {
    byte[] bytes = new byte[64];
    Arrays.fill(bytes, value);
    return bytes;
  }

  private static BigInteger r(byte[] raw) {
    return new BigInteger(1, Arrays.copyOfRange(raw, 0, 32));
  }

  private static BigInteger s(byte[] raw) {
    return new BigInteger(1, Arrays.copyOfRange(raw, 32, 64));
  }

  private static byte[] halves(BigInteger r, BigInteger s) {
    byte[] raw = new byte[64];
    BigIntegers.asUnsignedByteArray(r, raw, 0, 32);
    BigIntegers.asUnsignedByteArray(s, raw, 32, 32);
    return raw;
  }
}
