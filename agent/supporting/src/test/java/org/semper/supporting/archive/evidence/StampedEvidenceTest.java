package org.semper.supporting.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import org.semper.supporting.crypto.TimeStamp;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import tools.jackson.databind.node.ObjectNode;

/// Evidence with time-stamps: it holds when certificates have long expired, and no stamp can be changed, moved or made up.
final class StampedEvidenceTest {

  private static final GoldenPurchase PURCHASE = EvidenceVerifierTest.PURCHASE;
  private static final TestPki PKI = PURCHASE.pki;
  private static final Clock IN_TEN_YEARS = Clock.offset(TestPki.CLOCK, Duration.ofDays(3653));

  private final TestNotary notary = new TestNotary(PKI);
  private final List<StapledStatement> statements = PURCHASE.statements();
  private final List<ArchivedStatement> stamped = statements.stream().map(this::stamped).toList();

  @Test
  void holds_ten_years_later_and_says_who_stamped_it_when() {
    Verdict verdict = verifier(IN_TEN_YEARS).verify(export(stamped));

    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    List<Finding> findings = ((Verdict.Accepted) verdict).findings();
    assertThat(findings).hasSize(7);
    for (int number : List.of(0, 1, 2, 3, 5)) {
      TimeStamp stamp = findings.get(number).stamp().orElseThrow();
      assertThat(stamp.notary().name()).isEqualTo(TestNotary.NAME);
      assertThat(stamp.at()).isEqualTo(TestPki.CLOCK.instant());
    }
  }

  @Test
  void a_single_statement_holds_ten_years_later_too() {
    assertThat(verifier(IN_TEN_YEARS).verify(single(stamped.get(1))))
        .isInstanceOf(Verdict.Accepted.class);
    rejects(
        verifier(IN_TEN_YEARS).verify(single(ArchivedStatement.of(statements.get(1)))),
        Reason.EXPIRED);
  }

  @Test
  void one_statement_without_a_stamp_spoils_it_after_its_certificates_expired() {
    List<ArchivedStatement> mixed = new ArrayList<>(stamped);
    mixed.set(2, ArchivedStatement.of(statements.get(2)));

    assertThat(verifier(TestPki.CLOCK).verify(export(mixed))).isInstanceOf(Verdict.Accepted.class);
    rejects(verifier(IN_TEN_YEARS).verify(export(mixed)), Reason.EXPIRED);
  }

  @Test
  void a_statement_stays_what_it_is() throws Exception {
    ArchivedStatement order = stamped.get(1);

    ArchivedStatement read =
        StatementJson.parse(
            org.semper.api.json.JsonFields.of(
                StrictJson.parse(single(order), EvidenceBundle.MAX_BYTES), "statement"));

    assertThat(read.stapled()).isEqualTo(order.stapled());
    assertThat(read.stapled().statement().hash()).isEqualTo(statements.get(1).statement().hash());
    assertThat(read.stamp().orElseThrow().timeStamp())
        .isEqualTo(order.stamp().orElseThrow().timeStamp());
    assertThat(single(read)).isEqualTo(single(order));
  }

  @Test
  void rejects_a_stamp_of_another_statement() {
    List<ArchivedStatement> moved = new ArrayList<>(stamped);
    moved.set(1, new ArchivedStatement(statements.get(1), stamped.get(2).stamp()));

    rejects(verifier(TestPki.CLOCK).verify(export(moved)), Reason.TIME_STAMP);
  }

  @Test
  void rejects_stamps_of_a_foreign_revoked_or_unknown_notary() {
    UnverifiedTimeStamp foreign = new TestNotary(new TestPki()).stamp(signature(1));
    rejects(verifyWith(foreign, TestPki.CLOCK), Reason.TIME_STAMP);

    UnverifiedTimeStamp good = notary.stamp(signature(1));
    rejects(
        verifyWith(new UnverifiedTimeStamp(good.token(), List.of()), TestPki.CLOCK),
        Reason.TIME_STAMP);
    Revocation revoked = new Revocation(TestPki.CLOCK.instant(), Revocation.Reason.KEY_COMPROMISE);
    byte[] response =
        PKI.response(
            PKI.issuing(), notary.identity().certificate(), Optional.of(revoked), TestPki.CLOCK);
    rejects(
        verifyWith(
            new UnverifiedTimeStamp(good.token(), List.of(response, good.ocsp().getLast())),
            TestPki.CLOCK),
        Reason.TIME_STAMP);
  }

  @Test
  void rejects_a_stamp_from_the_future_and_one_from_before_the_statement() {
    UnverifiedTimeStamp tomorrow = stampedAt(Duration.ofDays(1));
    UnverifiedTimeStamp yesterday = stampedAt(Duration.ofDays(-1));

    rejects(verifyWith(tomorrow, TestPki.CLOCK), Reason.TIME_STAMP);
    rejects(verifyWith(yesterday, TestPki.CLOCK), Reason.NOT_VERIFIED);
  }

  @Test
  void a_late_stamp_counts_only_with_a_word_about_revocation_as_of_then() {
    Clock later = Clock.offset(TestPki.CLOCK, Duration.ofHours(30));
    UnverifiedTimeStamp late = stampedAt(Duration.ofHours(30));
    List<byte[]> lists =
        TestRevocationLists.of(PKI, Map.of(), later.instant().minusSeconds(60), Duration.ofDays(1));

    rejects(verifyWith(late, IN_TEN_YEARS), Reason.NOT_VERIFIED);
    List<ArchivedStatement> all = new ArrayList<>(stamped);
    all.set(1, new ArchivedStatement(statements.get(1), Optional.of(new Stamp(late, lists))));
    assertThat(verifier(IN_TEN_YEARS).verify(export(all))).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void no_byte_of_a_stamped_statement_can_be_changed() {
    byte[] file = single(stamped.get(0));
    EvidenceVerifier verifier = verifier(TestPki.CLOCK);
    for (int at = 0; at < file.length; at += at % 7 == 0 ? 1 : 3) {
      byte[] changed = file.clone();
      changed[at] ^= (byte) (1 << (at % 7));

      assertThat(verifier.verify(changed))
          .as("changed at %d", at)
          .isInstanceOf(Verdict.Rejected.class);
    }
  }

  private ArchivedStatement stamped(StapledStatement statement) {
    UnverifiedTimeStamp stamp = notary.stamp(statement.statement().signatureText());
    return new ArchivedStatement(statement, Optional.of(new Stamp(stamp, List.of())));
  }

  private UnverifiedTimeStamp stampedAt(Duration offset) {
    Clock clock = Clock.offset(TestPki.CLOCK, offset);
    return new TestNotary(PKI, notary.identity(), clock).stamp(signature(1));
  }

  private byte[] signature(int number) {
    return statements.get(number).statement().signatureText();
  }

  /// The order with this stamp, alone.
  private Verdict verifyWith(UnverifiedTimeStamp stamp, Clock clock) {
    Stamp kept = new Stamp(stamp, List.of());
    return verifier(clock)
        .verify(single(new ArchivedStatement(statements.get(1), Optional.of(kept))));
  }

  private static byte[] single(ArchivedStatement statement) {
    ObjectNode json = StatementJson.of(statement);
    return StrictJson.bytes(json);
  }

  private static byte[] export(List<ArchivedStatement> entries) {
    return EvidenceFiles.exporter(PURCHASE)
        .export(
            GoldenPurchase.deal(entries.getFirst().stapled()),
            entries,
            "FR",
            TestPki.CLOCK.instant());
  }

  private static EvidenceVerifier verifier(Clock clock) {
    return new EvidenceVerifier(
        PKI.trustList(), RevocationSource.none(), clock, EvidenceVerifierTest.RULES);
  }

  private static void rejects(Verdict verdict, Reason reason) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason));
  }
}
