package org.semper.supporting.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.semper.api.json.StrictJson;
import org.semper.api.statement.StapledStatement;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.Revocation;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.TestNotary;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TestRevocationLists;

/// An order with an answer about revocation stapled to it, whose signer's certificate was revoked an hour later: a thief can have
/// dated it back, and an honest signer can have wished to be rid of it.
final class RevokedKeyTest {

  private static final GoldenPurchase PURCHASE = EvidenceVerifierTest.PURCHASE;
  private static final TestPki PKI = PURCHASE.pki;
  private static final Clock HOUR_LATER = Clock.offset(TestPki.CLOCK, Duration.ofHours(1));
  private static final Clock DAY_LATER = Clock.offset(TestPki.CLOCK, Duration.ofDays(1));
  private static final StapledStatement ORDER = PURCHASE.statements().get(1);

  private final TestNotary notary = new TestNotary(PKI);

  @ParameterizedTest
  @EnumSource(
      value = Revocation.Reason.class,
      names = {"UNSPECIFIED", "KEY_COMPROMISE", "PRIVILEGE_WITHDRAWN"})
  void a_date_by_a_key_that_somebody_else_may_have_had_counts_for_nothing(
      Revocation.Reason reason) {
    rejects(verify(ArchivedStatement.of(ORDER), listed(ORDER, reason)), Reason.NOT_VERIFIED);
  }

  @ParameterizedTest
  @EnumSource(
      value = Revocation.Reason.class,
      names = {"SUPERSEDED", "CESSATION_OF_OPERATION", "AFFILIATION_CHANGED"})
  void nobody_takes_an_order_back_by_a_renewal(Revocation.Reason reason) {
    accepts(verify(ArchivedStatement.of(ORDER), listed(ORDER, reason)));
  }

  @ParameterizedTest
  @EnumSource(Revocation.Reason.class)
  void an_order_that_a_notary_saw_before_holds_whatever_became_of_the_key(
      Revocation.Reason reason) {
    accepts(verify(stamped(TestPki.CLOCK), listed(ORDER, reason)));
  }

  @ParameterizedTest
  @EnumSource(Revocation.Reason.class)
  void a_stamp_from_after_the_revocation_saves_nothing(Revocation.Reason reason) {
    rejects(verify(stamped(HOUR_LATER), listed(ORDER, reason)), Reason.NOT_VERIFIED);
  }

  @Test
  void the_worst_of_several_lists_counts() {
    List<byte[]> mild = lists(certificate(ORDER), Revocation.Reason.SUPERSEDED);
    List<byte[]> both = new ArrayList<>(mild);
    both.addAll(lists(certificate(ORDER), Revocation.Reason.KEY_COMPROMISE));

    rejects(verify(ArchivedStatement.of(ORDER), source(both)), Reason.NOT_VERIFIED);
    rejects(verify(ArchivedStatement.of(ORDER), source(both.reversed())), Reason.NOT_VERIFIED);
  }

  @Test
  void a_stamp_by_a_stolen_key_of_a_notary_shows_nothing() {
    List<byte[]> stolen = lists(notary.identity().certificate(), Revocation.Reason.KEY_COMPROMISE);
    List<byte[]> renewed = lists(notary.identity().certificate(), Revocation.Reason.SUPERSEDED);

    rejects(verify(stamped(TestPki.CLOCK), source(stolen)), Reason.TIME_STAMP);
    accepts(verify(stamped(TestPki.CLOCK), source(renewed)));
  }

  @Test
  void a_proof_sealed_with_a_stolen_key_is_sealed_by_anybody() {
    byte[] file = EvidenceFiles.export(PURCHASE, List.of(PURCHASE.statements().getFirst()));

    rejects(
        verifier(listed(ORDER, Revocation.Reason.KEY_COMPROMISE)).verify(file),
        Reason.NOT_VERIFIED);
    accepts(verifier(listed(ORDER, Revocation.Reason.SUPERSEDED)).verify(file));
  }

  private ArchivedStatement stamped(Clock when) {
    byte[] signature = ORDER.statement().signatureText();
    TestNotary at = new TestNotary(PKI, notary.identity(), when);
    return new ArchivedStatement(ORDER, Optional.of(new Stamp(at.stamp(signature), List.of())));
  }

  private static RevocationSource listed(StapledStatement statement, Revocation.Reason reason) {
    return source(lists(certificate(statement), reason));
  }

  private static RevocationSource source(List<byte[]> lists) {
    return new TestRevocationLists(TestRevocationLists.parsed(lists));
  }

  private static List<byte[]> lists(X509Certificate certificate, Revocation.Reason reason) {
    Instant since = HOUR_LATER.instant();
    Map<BigInteger, Revocation> revoked =
        Map.of(certificate.getSerialNumber(), new Revocation(since, reason));
    return TestRevocationLists.of(PKI, revoked, since, Duration.ofDays(7));
  }

  private static X509Certificate certificate(StapledStatement statement) {
    return statement.statement().certificates().getFirst();
  }

  private static Verdict verify(ArchivedStatement order, RevocationSource lists) {
    return verifier(lists).verify(StrictJson.bytes(StatementJson.of(order)));
  }

  private static EvidenceVerifier verifier(RevocationSource lists) {
    return new EvidenceVerifier(PKI.trustList(), lists, DAY_LATER, EvidenceVerifierTest.RULES);
  }

  private static void accepts(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
  }

  private static void rejects(Verdict verdict, Reason reason) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> assertThat(rejected.reason()).as(rejected.why()).isEqualTo(reason));
  }
}
