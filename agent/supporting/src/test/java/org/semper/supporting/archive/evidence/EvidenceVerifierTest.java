package org.semper.supporting.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.PaymentOption;
import org.semper.api.json.StrictJson;
import org.semper.api.money.Money;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementType;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.OcspStaples;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.Role;
import org.semper.supporting.crypto.TestPki;
import org.semper.supporting.crypto.TestRevocationLists;

final class EvidenceVerifierTest {

  static final GoldenPurchase PURCHASE = new GoldenPurchase();
  private static final GoldenPurchase OTHERS = new GoldenPurchase(PURCHASE.pki);
  static final EvidenceRules RULES = GoldenPurchase.rules();
  private static final List<StapledStatement> STATEMENTS = PURCHASE.statements();
  private static final StapledStatement OFFER = STATEMENTS.get(0);
  private static final StapledStatement ORDER = STATEMENTS.get(1);
  private static final StapledStatement CONFIRMATION = STATEMENTS.get(2);
  private static final StapledStatement PAYMENT = STATEMENTS.get(3);

  @Test
  void accepts_a_whole_purchase_and_says_who_said_what_when() {
    Verdict verdict = verify(export(STATEMENTS));

    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    List<Finding> findings = ((Verdict.Accepted) verdict).findings();
    assertThat(findings)
        .extracting(finding -> finding.type().name())
        .containsExactly(
            "offer",
            "order",
            "order-confirmation",
            "payment",
            "transfer-evidence",
            "receipt",
            "evidence");
    Finding order = findings.get(1);
    assertThat(order.signer().name()).isEqualTo("Alice Martin");
    assertThat(order.role()).isEqualTo(Role.BUYER);
    assertThat(order.at()).isEqualTo(TestPki.CLOCK.instant());
    assertThat(order.demo()).isTrue();
    assertThat(order.says())
        .isEqualTo("orders, with obligation to pay 870.00 FRF by \"banktransfer\"");
    assertThat(findings.get(4).role()).isEqualTo(Role.BANK);
  }

  @Test
  void accepts_a_deal_that_is_not_finished() {
    for (int length = 1; length <= STATEMENTS.size(); length++) {
      assertThat(verify(export(STATEMENTS.subList(0, length))))
          .isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void rejects_statements_without_a_time_stamp_once_their_certificates_expired() {
    Clock before = Clock.offset(TestPki.CLOCK, Duration.ofDays(364));
    Clock after = Clock.offset(TestPki.CLOCK, Duration.ofDays(366));

    assertThat(verifier(before).verify(export(STATEMENTS))).isInstanceOf(Verdict.Accepted.class);
    rejects(verifier(after).verify(export(STATEMENTS)), Reason.EXPIRED, "statement 1 (offer)");
  }

  @Test
  void never_trusts_a_root_that_the_bundle_brings_along() {
    EvidenceVerifier stranger =
        new EvidenceVerifier(
            new TestPki().trustList(), RevocationSource.none(), TestPki.CLOCK, RULES);

    rejects(stranger.verify(export(STATEMENTS)), Reason.NOT_VERIFIED, "seal");
  }

  @Test
  void rejects_a_purchase_of_another_authority_sealed_by_a_trusted_party() {
    List<StapledStatement> foreign = new GoldenPurchase(new TestPki()).statements();

    rejects(verify(export(foreign)), Reason.NOT_VERIFIED, "statement 1");
  }

  @Test
  void rejects_a_bundle_from_the_future() {
    Clock before = Clock.offset(TestPki.CLOCK, Duration.ofDays(-1));

    rejects(verifier(before).verify(export(STATEMENTS)), Reason.TIME, "seal");
  }

  @Test
  void rejects_statements_without_proof_that_certificates_were_in_force() {
    List<StapledStatement> bare = new ArrayList<>(STATEMENTS);
    bare.set(1, new StapledStatement(ORDER.statement(), List.of()));

    rejects(verify(export(bare)), Reason.NOT_VERIFIED, "statement 2 (order)");
  }

  @Test
  void an_export_brings_lists_for_a_payments_evidence_that_came_without_responses() {
    StapledStatement bare =
        new StapledStatement(
            PURCHASE.evidence(87_000, GoldenPurchase.PAY_REF).statement(), List.of());
    List<StapledStatement> statements =
        List.of(OFFER, ORDER, CONFIRMATION, PURCHASE.payment(CONFIRMATION, bare));
    Instant made = TestPki.CLOCK.instant().minusSeconds(60);
    RevocationSource lists =
        new TestRevocationLists(
            TestRevocationLists.parsed(
                TestRevocationLists.of(PURCHASE.pki, Map.of(), made, Duration.ofDays(1))));
    byte[] file =
        EvidenceFiles.exporter(PURCHASE, lists)
            .export(
                EvidenceFiles.deal(statements),
                EvidenceFiles.archived(statements),
                "FR",
                TestPki.CLOCK.instant());

    assertThat(verify(file)).isInstanceOf(Verdict.Accepted.class);
    rejects(verify(export(statements)), Reason.NOT_VERIFIED, "statement 4 (payment)");
  }

  @Test
  void rejects_a_seal_without_proof_that_the_exporters_certificates_were_in_force() {
    byte[] file =
        new EvidenceExport(
                PURCHASE.buyer,
                OcspStaples.none(),
                PURCHASE.pki.trustList(),
                RevocationSource.none())
            .export(
                EvidenceFiles.deal(STATEMENTS),
                EvidenceFiles.archived(STATEMENTS),
                "FR",
                TestPki.CLOCK.instant());

    rejects(verify(file), Reason.NOT_VERIFIED, "seal");
  }

  @Test
  void rejects_a_deal_whose_beginning_is_missing() {
    byte[] file =
        EvidenceFiles.exporter(PURCHASE)
            .export(
                EvidenceFiles.deal(STATEMENTS),
                EvidenceFiles.archived(STATEMENTS.subList(1, 5)),
                "FR",
                TestPki.CLOCK.instant());

    rejects(verify(file), Reason.CHAIN_BROKEN, "statement 1 (order)");
  }

  @Test
  void rejects_a_gap_in_the_deal() {
    for (int missing = 1; missing < 4; missing++) {
      List<StapledStatement> gap = new ArrayList<>(STATEMENTS);
      gap.remove(missing);

      rejects(verify(export(gap)), Reason.CHAIN_BROKEN, "statement " + (missing + 1));
    }
  }

  @Test
  void rejects_a_statement_said_twice() {
    List<StapledStatement> twice = new ArrayList<>(STATEMENTS);
    twice.add(2, PURCHASE.order(OFFER));

    rejects(verify(export(twice)), Reason.CHAIN_BROKEN, "statement 3 (order)");
  }

  @Test
  void rejects_an_order_for_another_offer() {
    StapledStatement other = PURCHASE.order(PURCHASE.offer());

    rejects(verify(export(List.of(OFFER, other))), Reason.CHAIN_BROKEN, "statement 2");
  }

  @Test
  void rejects_an_order_whose_total_is_not_the_offers() {
    StapledStatement cheaper = PURCHASE.order(OFFER, Money.of(100, "FRF"));
    StapledStatement euros = PURCHASE.order(OFFER, Money.of(87_000, "EUR"));

    rejects(verify(export(List.of(OFFER, cheaper))), Reason.AMOUNT_DIFFERS, "statement 2");
    rejects(verify(export(List.of(OFFER, euros))), Reason.AMOUNT_DIFFERS, "statement 2");
  }

  @Test
  void rejects_an_order_addressed_to_another_seller() {
    StapledStatement misdirected =
        PURCHASE.say(
            PURCHASE.buyer,
            CommerceTypes.ORDER,
            Optional.of(OFFER),
            Optional.of(OTHERS.seller),
            ORDER.statement().payload().body());

    rejects(verify(export(List.of(OFFER, misdirected))), Reason.OTHER_PARTY, "statement 2");
  }

  @Test
  void rejects_an_order_by_somebody_certified_in_another_role() {
    StapledStatement bySeller =
        PURCHASE.say(
            OTHERS.seller,
            CommerceTypes.ORDER,
            Optional.of(OFFER),
            Optional.of(PURCHASE.seller),
            ORDER.statement().payload().body());

    rejects(verify(export(List.of(OFFER, bySeller))), Reason.NOT_VERIFIED, "statement 2");
  }

  @Test
  void rejects_a_confirmation_by_another_seller() {
    StapledStatement others =
        PURCHASE.say(
            OTHERS.seller,
            CommerceTypes.ORDER_CONFIRMATION,
            Optional.of(ORDER),
            Optional.of(PURCHASE.buyer),
            CONFIRMATION.statement().payload().body());

    rejects(verify(export(List.of(OFFER, ORDER, others))), Reason.OTHER_PARTY, "statement 3");
  }

  @Test
  void rejects_a_payment_by_another_buyer() {
    StapledStatement others =
        PURCHASE.say(
            OTHERS.buyer,
            CommerceTypes.PAYMENT,
            Optional.of(CONFIRMATION),
            Optional.of(PURCHASE.seller),
            PAYMENT.statement().payload().body());

    rejectsPayment(others, Reason.OTHER_PARTY);
  }

  @Test
  void rejects_evidence_of_payment_that_no_bank_gave() {
    StapledStatement selfMade = PURCHASE.evidence(PURCHASE.buyer, 87_000, GoldenPurchase.PAY_REF);

    rejectsPayment(PURCHASE.payment(CONFIRMATION, selfMade), Reason.NOT_VERIFIED);
  }

  @Test
  void rejects_evidence_of_another_payment() {
    StapledStatement less = PURCHASE.evidence(86_999, GoldenPurchase.PAY_REF);
    StapledStatement others = PURCHASE.evidence(87_000, "RF18000000000539007547035");

    rejectsPayment(PURCHASE.payment(CONFIRMATION, less), Reason.AMOUNT_DIFFERS);
    rejectsPayment(PURCHASE.payment(CONFIRMATION, others), Reason.REFERENCE_DIFFERS);
  }

  @Test
  void accepts_a_payment_by_any_option_of_the_offer_and_by_no_other() {
    StapledStatement offer =
        PURCHASE.offer(
            new PaymentOption("banktransfer", new TreeMap<>()),
            new PaymentOption("ecash", new TreeMap<>()));
    StapledStatement order = PURCHASE.order(offer);
    StapledStatement confirmation = PURCHASE.confirmation(order);
    StapledStatement evidence = PURCHASE.evidence(87_000, GoldenPurchase.PAY_REF);
    List<StapledStatement> unpaid = List.of(offer, order, confirmation);

    StapledStatement other =
        PURCHASE.payment("ecash", confirmation, GoldenPurchase.PAY_REF, evidence);
    assertThat(verify(export(with(unpaid, other)))).isInstanceOf(Verdict.Accepted.class);
    StapledStatement unlisted =
        PURCHASE.payment("shells", confirmation, GoldenPurchase.PAY_REF, evidence);
    rejects(verify(export(with(unpaid, unlisted))), Reason.CHAIN_BROKEN, "statement 4 (payment)");
  }

  private static List<StapledStatement> with(
      List<StapledStatement> statements, StapledStatement last) {
    return Stream.concat(statements.stream(), Stream.of(last)).toList();
  }

  @Test
  void takes_no_other_statement_for_evidence_of_payment() {
    rejectsPayment(PURCHASE.payment(CONFIRMATION, OFFER), Reason.TYPE_UNKNOWN);
  }

  @Test
  void rejects_types_it_does_not_know_until_it_is_given_a_rule() {
    StatementType type = new StatementType("poem");
    StapledStatement poem =
        PURCHASE.say(
            PURCHASE.seller,
            type,
            Optional.of(OFFER),
            Optional.empty(),
            ORDER.statement().payload().body());
    byte[] file = export(List.of(OFFER, poem));
    EvidenceRule rule = new EvidenceRule(Role.SELLER, (statement, earlier) -> "recites");

    rejects(verify(file), Reason.TYPE_UNKNOWN, "statement 2 (poem)");
    assertThat(verifier(TestPki.CLOCK, RULES.withStatement(type, rule)).verify(file))
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void lets_a_payment_systems_own_check_reject() {
    EvidenceRules rules =
        EvidenceRules.ofPurchase()
            .withPaymentEvidence(
                GoldenPurchase.TRANSFER_EVIDENCE,
                (statement, earlier) -> {
                  throw new EvidenceRejected(Reason.REFERENCE_DIFFERS, "It is not ours.");
                });

    rejects(
        verifier(TestPki.CLOCK, rules).verify(export(STATEMENTS)),
        Reason.REFERENCE_DIFFERS,
        "statement 4 (payment)");
  }

  @Test
  void takes_no_evidence_of_a_payment_system_it_does_not_know() {
    rejects(
        verifier(TestPki.CLOCK, EvidenceRules.ofPurchase()).verify(export(STATEMENTS)),
        Reason.TYPE_UNKNOWN,
        "statement 4 (payment)");
  }

  @Test
  void applies_a_further_check_besides_a_types_own() {
    EvidenceRules rules =
        EvidenceRules.ofPurchase()
            .also(
                CommerceTypes.ORDER_CONFIRMATION,
                (statement, earlier) -> {
                  throw new EvidenceRejected(Reason.REFERENCE_DIFFERS, "It is of another order.");
                });

    rejects(
        verifier(TestPki.CLOCK, rules).verify(export(STATEMENTS)),
        Reason.REFERENCE_DIFFERS,
        "statement 3 (order-confirmation)");
  }

  @Test
  void judges_a_single_statement_with_its_responses() {
    assertThat(verify(StrictJson.bytes(ORDER.toJson()))).isInstanceOf(Verdict.Accepted.class);
    rejects(verify(ORDER.statement().bytes()), Reason.NOT_VERIFIED, "statement (order)");
  }

  @Test
  void rejects_what_is_no_statement() {
    for (String text : List.of("", "{", "{}", "a.b.c", "Dear verifier", "\u00e9")) {
      rejects(verify(text.getBytes(StandardCharsets.UTF_8)), Reason.UNREADABLE, "file");
    }
    rejects(verify(new byte[EvidenceBundle.MAX_BYTES + 1]), Reason.UNREADABLE, "file");
  }

  @Test
  void rejects_a_bundle_whose_every_member_was_sealed_by_its_exporter_but_one_statement() {
    StapledStatement forged = forgedTotal();

    rejects(verify(export(List.of(forged))), Reason.NOT_VERIFIED, "statement 1 (offer)");
  }

  /// The offer with another payload under the old signature.
  private static StapledStatement forgedTotal() {
    String[] parts = OFFER.statement().compact().split("\\.", -1);
    String[] others = PURCHASE.offer().statement().compact().split("\\.", -1);
    return parsed(parts[0] + "." + others[1] + "." + parts[2]);
  }

  private static StapledStatement parsed(String compact) {
    try {
      return new StapledStatement(
          org.semper.api.statement.UnverifiedStatement.parse(compact), OFFER.ocsp());
    } catch (org.semper.api.statement.StatementRejected e) {
      throw new AssertionError(e);
    }
  }

  private static void rejectsPayment(StapledStatement payment, Reason reason) {
    rejects(verify(export(List.of(OFFER, ORDER, CONFIRMATION, payment))), reason, "statement 4");
  }

  private static void rejects(Verdict verdict, Reason reason, String at) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.at()).startsWith(at);
              assertThat(rejected.why()).isNotBlank();
            });
  }

  private static Verdict verify(byte[] file) {
    return verifier(TestPki.CLOCK).verify(file);
  }

  private static EvidenceVerifier verifier(Clock clock) {
    return verifier(clock, RULES);
  }

  private static EvidenceVerifier verifier(Clock clock, EvidenceRules rules) {
    return new EvidenceVerifier(PURCHASE.pki.trustList(), RevocationSource.none(), clock, rules);
  }

  private static byte[] export(List<StapledStatement> statements) {
    return EvidenceFiles.export(PURCHASE, statements);
  }
}
