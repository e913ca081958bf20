package org.semper.supporting.crypto;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.crypto.VerificationFailed.Reason;

/// Responses and lists that are stale, foreign, forged, or older than a revocation.
final class RevocationAttacksTest {

  private static final Revocation STOLEN =
      new Revocation(Instant.parse("1997-05-25T13:50:00Z"), Revocation.Reason.KEY_COMPROMISE);

  private final TestPki pki = new TestPki();
  private final Instant now = pki.clock().instant();
  private final Identity seller = pki.identity("ACTIMEDIA", Role.SELLER, "actimedia.localhost");
  private final X509Certificate leaf = seller.certificate();
  private final Identity other = pki.identity("OTTO", Role.SELLER, "otto.localhost");
  private final X509Certificate issuing = pki.issuing().certificate();

  @Test
  void refuses_a_revoked_party() {
    refuses(pki.response(pki.issuing(), leaf, Optional.of(STOLEN), pki.clock()), Reason.REVOKED);
  }

  @Test
  void refuses_a_revoked_issuer() {
    StapledStatement statement =
        StatementForge.by(seller)
            .stapled(
                List.of(
                    pki.response(pki.issuing(), leaf, Optional.empty(), pki.clock()),
                    pki.response(pki.root(), issuing, Optional.of(STOLEN), pki.clock())));

    refuses(statement, RevocationSource.none(), pki.clock(), Reason.REVOKED);
  }

  @Test
  void refuses_a_response_about_another_certificate() {
    refuses(response(other.certificate()).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_response_about_another_issuers_certificate_of_the_same_number() {
    Identity foreign = new TestPki().issuing();

    refuses(
        new OcspForge(leaf, foreign, now).signedSilentlyBy(pki.issuing()).der(),
        Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_responses_in_another_order() {
    List<byte[]> responses = new ArrayList<>(pki.responses(seller, pki.clock()));

    refuses(
        StatementForge.by(seller).stapled(responses.reversed()),
        RevocationSource.none(),
        pki.clock(),
        Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_too_few_or_too_many_responses() {
    List<byte[]> responses = pki.responses(seller, pki.clock());
    List<byte[]> three = List.of(responses.get(0), responses.get(1), responses.get(1));

    for (List<byte[]> each : List.of(responses.subList(0, 1), three)) {
      refuses(
          StatementForge.by(seller).stapled(each),
          RevocationSource.none(),
          pki.clock(),
          Reason.REVOCATION_UNKNOWN);
    }
  }

  @Test
  void refuses_a_response_signed_by_the_party_itself() {
    refuses(response(leaf).signedBy(seller).der(), Reason.REVOCATION_UNKNOWN);
    refuses(response(leaf).signedSilentlyBy(seller).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_response_signed_by_another_issuer() {
    refuses(response(leaf).signedBy(pki.root()).der(), Reason.REVOCATION_UNKNOWN);
    refuses(response(leaf).signedBy(new TestPki().issuing()).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_response_that_names_another_responder() {
    refuses(response(leaf).named(leaf).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_stale_early_endless_and_long_lived_responses() {
    refuses(
        response(leaf).from(now.minusSeconds(7200)).until(now).der(), Reason.REVOCATION_UNKNOWN);
    refuses(
        response(leaf).from(now.plusSeconds(301)).until(now.plusSeconds(3600)).der(),
        Reason.REVOCATION_UNKNOWN);
    refuses(response(leaf).withoutEnd().der(), Reason.REVOCATION_UNKNOWN);
    refuses(
        response(leaf)
            .from(now.minus(Duration.ofHours(25)))
            .until(now.plus(Duration.ofDays(365)))
            .der(),
        Reason.REVOCATION_UNKNOWN);
    refuses(
        response(leaf).until(now.plus(OcspAnswer.HORIZON).plusSeconds(1)).der(),
        Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_response_that_does_not_know_the_certificate() {
    refuses(response(leaf).status(new UnknownStatus()).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_response_about_two_certificates() {
    refuses(response(leaf).alsoAbout(other.certificate()).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void refuses_a_response_of_which_a_bit_was_turned() {
    byte[] response = response(leaf).der();
    for (int i = 0; i < response.length; i += 7) {
      byte[] changed = response.clone();
      changed[i] ^= 1;
      refuses(changed, Reason.REVOCATION_UNKNOWN);
    }
  }

  @Test
  void refuses_errors_and_noise() {
    refuses(OcspResponder.malformed(), Reason.REVOCATION_UNKNOWN);
    refuses(OcspResponder.unauthorized(), Reason.REVOCATION_UNKNOWN);
    refuses(new byte[] {1, 2, 3}, Reason.REVOCATION_UNKNOWN);
    refuses(new byte[] {0x30, 0}, Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void accepts_a_responder_that_the_issuer_delegated_to() {
    Identity responder =
        new CertificateIssuer(pki.issuing())
            .newResponder(Subject.of("Responder", "FR"), pki.years(2));

    accepts(response(leaf).signedBy(responder).der());
  }

  @Test
  void refuses_responders_without_a_whole_delegation() {
    refuses(by(delegate().without(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)));
    refuses(
        by(
            delegate()
                .with(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))));
    refuses(by(delegate().with(Extension.keyUsage, true, new KeyUsage(KeyUsage.cRLSign))));
    refuses(by(delegate().validity(new Validity(now.minusSeconds(7200), now.minusSeconds(3600)))));
  }

  @Test
  void refuses_a_responder_of_the_root_for_parties() {
    Identity responder =
        new CertificateIssuer(pki.root()).newResponder(Subject.of("Responder", "FR"), pki.years(2));

    refuses(response(leaf).signedBy(responder).der(), Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void a_response_from_before_a_revocation_counts_until_it_ends_unless_a_list_is_at_hand() {
    byte[] before = response(leaf).from(now.minusSeconds(1200)).der();
    StapledStatement replayed = statement(before);

    accepts(before);
    refuses(replayed, known(STOLEN), pki.clock(), Reason.REVOKED);
    refuses(
        replayed,
        RevocationSource.none(),
        Clock.offset(pki.clock(), Duration.ofHours(1)),
        Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void accepts_an_unstapled_statement_by_lists_in_force() {
    StapledStatement unstapled = StatementForge.by(seller).stapled(List.of());

    assertThatNoException()
        .isThrownBy(
            () -> verifier(lists(Map.of(), day()), pki.clock()).verify(unstapled, Role.SELLER));
    refuses(
        unstapled,
        lists(Map.of(leaf.getSerialNumber(), STOLEN), day()),
        pki.clock(),
        Reason.REVOKED);
  }

  @Test
  void refuses_stale_and_foreign_lists() {
    StapledStatement unstapled = StatementForge.by(seller).stapled(List.of());
    TestPki foreign = new TestPki();

    refuses(
        unstapled,
        lists(Map.of(), new Validity(now.minusSeconds(7200), now)),
        pki.clock(),
        Reason.REVOCATION_UNKNOWN);
    refuses(
        unstapled,
        lists(foreign.issuing(), pki.root(), Map.of(), day()),
        pki.clock(),
        Reason.REVOCATION_UNKNOWN);
    refuses(
        unstapled,
        new TestRevocationLists(List.of(TestRevocationLists.list(pki.issuing(), Map.of(), day()))),
        pki.clock(),
        Reason.REVOCATION_UNKNOWN);
  }

  @Test
  void evidence_from_before_a_revocation_stays_good() throws Exception {
    StapledStatement statement =
        StatementForge.by(seller).stapled(pki.responses(seller, pki.clock()));
    Clock yearsLater = Clock.offset(pki.clock(), Duration.ofDays(3000));
    Revocation later =
        new Revocation(now.plus(Duration.ofDays(3)), Revocation.Reason.KEY_COMPROMISE);
    StatementVerifier verifier = verifier(known(later), yearsLater);

    verifier.verifyAsOf(statement, Role.SELLER, now);

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verifier.verify(statement, Role.SELLER))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.CERTIFICATE_EXPIRED);
    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verifier.verifyAsOf(statement, Role.SELLER, now.plus(Duration.ofDays(4))))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.REVOKED);
  }

  @Test
  void what_its_signer_dated_back_holds_in_evidence_as_it_did_when_it_came() throws Exception {
    Instant before = now.minus(Duration.ofDays(1));
    StapledStatement statement =
        StatementForge.by(seller).issuedAt(before).stapled(pki.responses(seller, pki.clock()));

    pki.verifier().verify(statement, Role.SELLER);
    pki.verifier().verifyAsOf(statement, Role.SELLER, before);
  }

  @Test
  void an_answer_given_after_a_certificate_expired_says_nothing_of_before() {
    Instant end = leaf.getNotAfter().toInstant();
    Clock later = Clock.fixed(end.plusSeconds(60), ZoneOffset.UTC);
    byte[] late = response(leaf).from(end.plusSeconds(1)).until(end.plusSeconds(3600)).der();

    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() ->
            verifier(RevocationSource.none(), later)
                .verifyAsOf(statement(late), Role.SELLER, end.minusSeconds(1)))
        .extracting(VerificationFailed::reason)
        .isEqualTo(Reason.REVOCATION_UNKNOWN);
  }

  private OcspForge response(X509Certificate subject) {
    return new OcspForge(subject, pki.issuing(), now);
  }

  private CertificateForge delegate() {
    return CertificateForge.responder(seller.key().spki(), pki.years(2));
  }

  private byte[] by(CertificateForge delegate) {
    SigningKey key = SigningKey.generate(new SecureRandom());
    X509Certificate certificate = delegate.key(key.spki()).signedBy(pki.issuing());
    return response(leaf)
        .signedBy(new Identity(key, List.of(certificate), TestPki.AUTHORITY))
        .der();
  }

  private Validity day() {
    return Validity.lasting(now.minusSeconds(60), Duration.ofHours(24));
  }

  private RevocationSource known(Revocation revocation) {
    return lists(Map.of(leaf.getSerialNumber(), revocation), day());
  }

  private RevocationSource lists(Map<BigInteger, Revocation> revoked, Validity validity) {
    return lists(pki.issuing(), pki.root(), revoked, validity);
  }

  private static RevocationSource lists(
      Identity issuer, Identity root, Map<BigInteger, Revocation> revoked, Validity validity) {
    return new TestRevocationLists(
        List.of(
            TestRevocationLists.list(issuer, revoked, validity),
            TestRevocationLists.list(root, Map.of(), validity)));
  }

  private StatementVerifier verifier(RevocationSource lists, Clock at) {
    return new StatementVerifier(pki.trustList(), lists, at);
  }

  private StapledStatement statement(byte[] response) {
    return StatementForge.by(seller)
        .stapled(
            List.of(response, pki.response(pki.root(), issuing, Optional.empty(), pki.clock())));
  }

  private void accepts(byte[] response) {
    assertThatNoException()
        .isThrownBy(() -> pki.verifier().verify(statement(response), Role.SELLER));
  }

  private void refuses(byte[] response) {
    refuses(response, Reason.REVOCATION_UNKNOWN);
  }

  private void refuses(byte[] response, Reason reason) {
    refuses(statement(response), RevocationSource.none(), pki.clock(), reason);
  }

  private void refuses(
      StapledStatement statement, RevocationSource lists, Clock at, Reason reason) {
    assertThatExceptionOfType(VerificationFailed.class)
        .isThrownBy(() -> verifier(lists, at).verify(statement, Role.SELLER))
        .extracting(VerificationFailed::reason)
        .isEqualTo(reason);
  }
}
