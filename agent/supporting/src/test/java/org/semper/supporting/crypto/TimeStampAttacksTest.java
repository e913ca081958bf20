package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.semper.supporting.crypto.TimeStampRejected.Reason;

/// Time-stamps that prove nothing: made for something else, by somebody else, at another time, or tampered with.
final class TimeStampAttacksTest {

  private static final byte[] DATA = "what was said".getBytes(StandardCharsets.UTF_8);

  private final TestPki pki = new TestPki();
  private final TestNotary notary = new TestNotary(pki);
  private final UnverifiedTimeStamp stamp = notary.stamp(DATA);

  @Test
  void believes_a_genuine_one_now_and_when_every_certificate_but_the_root_has_expired()
      throws Exception {
    for (Duration later : List.of(Duration.ZERO, Duration.ofDays(3653))) {
      TimeStamp verified = verifier(Clock.offset(pki.clock(), later)).verify(stamp, DATA);

      assertThat(verified.at()).isEqualTo(pki.clock().instant());
      assertThat(verified.notary().name()).isEqualTo(TestNotary.NAME);
    }
  }

  @Test
  void refuses_one_of_other_bytes() {
    refuses(stamp, "what was not said".getBytes(StandardCharsets.UTF_8), Reason.OTHER_DATA);
  }

  @Test
  void refuses_one_from_the_future() {
    Clock before = Clock.offset(pki.clock(), Duration.ofMinutes(-6));

    assertThatThrownBy(() -> verifier(before).verify(stamp, DATA))
        .isInstanceOfSatisfying(
            TimeStampRejected.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.IMPLAUSIBLE_TIME));
  }

  @Test
  void refuses_a_notary_of_an_unknown_authority() {
    refuses(new TestNotary(new TestPki()).stamp(DATA), DATA, Reason.NOT_CERTIFIED);
  }

  @Test
  void refuses_a_notary_that_was_revoked_before() {
    Revocation revoked =
        new Revocation(pki.clock().instant().minusSeconds(1), Revocation.Reason.KEY_COMPROMISE);
    X509Certificate certificate = notary.identity().certificate();
    List<byte[]> responses =
        List.of(
            pki.response(pki.issuing(), certificate, Optional.of(revoked), pki.clock()),
            notary.responses().getLast());
    X509CRL list =
        TestRevocationLists.parse(
            new RevocationListIssuer(pki.issuing())
                .list(
                    Map.of(certificate.getSerialNumber(), revoked),
                    1,
                    Validity.lasting(pki.clock().instant(), Duration.ofDays(1))));

    refuses(new UnverifiedTimeStamp(stamp.token(), responses), DATA, Reason.NOT_CERTIFIED);
    assertThatThrownBy(() ->
            new TimeStampVerifier(
                    pki.trustList(), new TestRevocationLists(List.of(list)), pki.clock())
                .verify(stamp, DATA))
        .isInstanceOf(TimeStampRejected.class);
  }

  @Test
  void refuses_a_notary_of_whom_nobody_says_that_it_was_not_revoked() {
    Clock dayBefore = Clock.offset(pki.clock(), Duration.ofDays(-1));
    List<byte[]> old = pki.responses(notary.identity(), dayBefore);

    refuses(new UnverifiedTimeStamp(stamp.token(), List.of()), DATA, Reason.NOT_CERTIFIED);
    refuses(new UnverifiedTimeStamp(stamp.token(), old), DATA, Reason.NOT_CERTIFIED);
  }

  @Test
  void refuses_certificates_that_are_not_for_time_stamps_alone() throws Exception {
    KeyPurposeForge forge = new KeyPurposeForge(pki);

    refuses(forge.stamp(true, KeyPurpose.DOCUMENT_SIGNING, Role.NOTARY), Reason.NOT_CERTIFIED);
    refuses(forge.stamp(false, KeyPurpose.TIME_STAMPING, Role.NOTARY), Reason.NOT_CERTIFIED);
    refuses(forge.stamp(true, KeyPurpose.TIME_STAMPING, Role.SELLER), Reason.NOT_CERTIFIED);
    assertThat(
            verifier(pki.clock())
                .verify(forge.stamp(true, KeyPurpose.TIME_STAMPING, Role.NOTARY), DATA)
                .notary()
                .roles())
        .containsExactly(Role.NOTARY);
  }

  @Test
  void no_bit_of_a_token_can_be_changed() {
    byte[] token = stamp.token();
    for (int bit = 0; bit < token.length * 8; bit += bit % 8 == 0 ? 1 + bit / 8 % 7 : 8 - bit % 8) {
      int at = bit / 8;
      byte[] changed = token.clone();
      changed[at] ^= (byte) (1 << (bit % 8));
      UnverifiedTimeStamp other = new UnverifiedTimeStamp(changed, stamp.ocsp());

      assertThatThrownBy(() -> verifier(pki.clock()).verify(other, DATA))
          .as("changed at %d", at)
          .isInstanceOf(TimeStampRejected.class);
    }
  }

  @Test
  void no_bit_of_the_notarys_responses_can_be_changed() {
    for (int number = 0; number < 2; number++) {
      List<byte[]> responses = stamp.ocsp();
      byte[] response = responses.get(number);
      for (int at = 0; at < response.length; at++) {
        response[at] ^= (byte) (1 << (at % 8));
        refuses(new UnverifiedTimeStamp(stamp.token(), responses), DATA, Reason.NOT_CERTIFIED);
        response[at] ^= (byte) (1 << (at % 8));
      }
    }
  }

  @Test
  void refuses_an_answer_to_another_request() {
    TimeStampQuestion asked = TimeStampQuestion.about(DATA, new SecureRandom());
    TimeStampQuestion other = TimeStampQuestion.about(DATA, new SecureRandom());
    TimeStampQuestion otherData = TimeStampQuestion.about(new byte[1], new SecureRandom());

    refusesAnswer(notary.answer(other.der()), asked, Reason.OTHER_REQUEST);
    refusesAnswer(notary.answer(otherData.der()), asked, Reason.OTHER_REQUEST);
  }

  @Test
  void refuses_an_answer_of_another_time() {
    TimeStampQuestion asked = TimeStampQuestion.about(DATA, new SecureRandom());
    for (int minutes : List.of(-6, 6)) {
      Clock off = Clock.offset(pki.clock(), Duration.ofMinutes(minutes));
      byte[] answer = new TestNotary(pki, notary.identity(), off).answer(asked.der());

      refusesAnswer(answer, asked, Reason.IMPLAUSIBLE_TIME);
    }
  }

  @Test
  void refuses_an_answer_that_is_cut_added_to_or_too_large() {
    TimeStampQuestion asked = TimeStampQuestion.about(DATA, new SecureRandom());
    byte[] answer = notary.answer(asked.der());

    for (int length = 0; length < answer.length; length++) {
      refusesAnswer(Arrays.copyOf(answer, length), asked, Reason.MALFORMED);
    }
    refusesAnswer(Arrays.copyOf(answer, answer.length + 1), asked, Reason.MALFORMED);
    refusesAnswer(Arrays.copyOf(answer, TimeStampAnswer.MAX_BYTES + 1), asked, Reason.MALFORMED);
  }

  @Test
  void tells_a_refusal_from_an_answer() {
    TimeStampQuestion asked = TimeStampQuestion.about(DATA, new SecureRandom());

    for (TimeStampRefused.Failure failure : TimeStampRefused.Failure.values()) {
      refusesAnswer(TimeStampResponder.refusal(failure), asked, Reason.REFUSED);
    }
  }

  private TimeStampVerifier verifier(Clock clock) {
    return new TimeStampVerifier(pki.trustList(), RevocationSource.none(), clock);
  }

  private void refuses(UnverifiedTimeStamp candidate, Reason reason) {
    refuses(candidate, DATA, reason);
  }

  private void refuses(UnverifiedTimeStamp candidate, byte[] data, Reason reason) {
    assertThatThrownBy(() -> verifier(pki.clock()).verify(candidate, data))
        .isInstanceOfSatisfying(
            TimeStampRejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void refusesAnswer(byte[] answer, TimeStampQuestion asked, Reason reason) {
    Instant now = pki.clock().instant();
    assertThatThrownBy(() -> TimeStampAnswer.token(answer, asked, now))
        .isInstanceOfSatisfying(
            TimeStampRejected.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /// Stamps with certificates that no honest authority issues for that.
  private static final class KeyPurposeForge {

    private final TestPki pki;

    KeyPurposeForge(TestPki pki) {
      this.pki = pki;
    }

    UnverifiedTimeStamp stamp(boolean critical, KeyPurpose purpose, Role role) throws Exception {
      SigningKey key = SigningKey.generate(new SecureRandom());
      X509Certificate certificate = certificate(key, critical, purpose, role);
      Identity identity =
          new Identity(key, List.of(certificate, pki.issuing().certificate()), TestPki.AUTHORITY);
      return new UnverifiedTimeStamp(token(identity), pki.responses(identity, pki.clock()));
    }

    /// What a genuine notary said, signed by this identity.
    private byte[] token(Identity identity) throws Exception {
      byte[] said =
          TimeStampToken.parse(new TestNotary(pki).stamp(DATA).token()).content().getOctets();
      var named =
          new SigningCertificateV2(
              new ESSCertIDv2(Digests.sha256(Certificates.der(identity.certificate()))));
      var attributes =
          new AttributeTable(
              vector(
                  new Attribute(
                      PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named))));
      var signer =
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes))
              .build(new KeySigner(identity.key()), OcspAnswer.holder(identity.certificate()));
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(signer);
      generator.addCertificates(
          new CollectionStore<>(identity.certificates().stream().map(OcspAnswer::holder).toList()));
      return generator
          .generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, said), true)
          .getEncoded(ASN1Encoding.DER);
    }

    private static ASN1EncodableVector vector(Attribute attribute) {
      ASN1EncodableVector vector = new ASN1EncodableVector();
      vector.add(attribute);
      return vector;
    }

    private X509Certificate certificate(
        SigningKey key, boolean critical, KeyPurpose purpose, Role role) {
      var template =
          new CertificateTemplate(
                  key.spki(),
                  new CertifiedSubject(CertificateForge.NUMBER, Subject.of("Forger", "FR"))
                      .distinguishedName(),
                  pki.years(2))
              .critical(
                  Extension.keyUsage,
                  new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
              .roles(EnumSet.of(role))
              .hosts(Set.of("notary.localhost"));
      var usage = new ExtendedKeyUsage(purpose.id());
      var extended =
          critical
              ? template.critical(Extension.extendedKeyUsage, usage)
              : template.plain(Extension.extendedKeyUsage, usage);
      return extended.signedBy(pki.issuing(), new SecureRandom());
    }
  }
}
