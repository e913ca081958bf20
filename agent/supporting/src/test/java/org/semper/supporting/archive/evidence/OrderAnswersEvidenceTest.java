package org.semper.supporting.archive.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.PaymentRefusalContent;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.supporting.archive.ArchivedStatement;
import org.semper.supporting.archive.GoldenPurchase;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.archive.evidence.Verdict.Reason;
import org.semper.supporting.crypto.OcspStaples;
import org.semper.supporting.crypto.RevocationSource;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestNotary;
import org.semper.supporting.crypto.TestPki;

/// Confirmations and refusals of an order that ends after fifteen minutes, as anybody judges them afterwards.
final class OrderAnswersEvidenceTest {

  private static final Duration ORDER = Duration.ofMinutes(15);
  private static final String SELLERS_WORD = "only the seller's word shows";
  private static final String EITHER = "the buyer may hold it to either";

  private final Time time = new Time();
  private final GoldenPurchase purchase = new GoldenPurchase(new TestPki(time));
  private final TestNotary notary = new TestNotary(purchase.pki);
  private final List<ArchivedStatement> log = new ArrayList<>();
  private final StapledStatement order;

  OrderAnswersEvidenceTest() {
    StapledStatement offer = purchase.offer();
    StatementPayload drawn = purchase.order(offer).statement().payload();
    order =
        purchase.buyer.sign(
            CommerceTypes.ORDER,
            new StatementPayload(
                drawn.id(),
                drawn.prev(),
                drawn.to(),
                drawn.body(),
                drawn.law(),
                time.instant().plus(ORDER)));
    log.add(ArchivedStatement.of(offer));
    log.add(ArchivedStatement.of(order));
  }

  @Test
  void a_confirmation_dated_after_the_orders_end_is_late_whoever_shows_it() {
    time.advance(ORDER.plusSeconds(1));
    log.add(stamped(purchase.confirmation(order)));

    for (StatementSigner exporter : List.of(purchase.buyer, purchase.seller)) {
      assertThat(verdict(exporter))
          .isInstanceOfSatisfying(
              Verdict.Rejected.class,
              rejected -> {
                assertThat(rejected.reason()).isEqualTo(Reason.TIME);
                assertThat(rejected.at()).isEqualTo("statement 3 (order-confirmation)");
              });
    }
  }

  @Test
  void a_confirmation_that_a_notary_saw_in_time_binds_without_the_buyers_word() {
    StapledStatement confirmation = purchase.confirmation(order);
    time.advance(ORDER);
    log.add(stamped(confirmation));

    assertThat(seal(purchase.seller)).doesNotContain(SELLERS_WORD);
  }

  @Test
  void a_confirmation_that_a_notary_saw_late_has_only_the_sellers_word() {
    StapledStatement confirmation = purchase.confirmation(order);
    time.advance(ORDER.plusSeconds(1));
    log.add(stamped(confirmation));

    assertThat(seal(purchase.seller)).contains(SELLERS_WORD);
  }

  @Test
  void a_confirmation_without_a_stamp_has_only_the_sellers_word_unless_the_buyer_shows_it() {
    log.add(ArchivedStatement.of(purchase.confirmation(order)));

    assertThat(seal(purchase.seller)).contains(SELLERS_WORD);
    assertThat(seal(purchase.buyer)).doesNotContain(SELLERS_WORD);
  }

  @Test
  void a_payment_shows_that_the_confirmation_reached_the_buyer() {
    StapledStatement confirmation = purchase.confirmation(order);
    log.add(ArchivedStatement.of(confirmation));
    log.add(ArchivedStatement.of(purchase.payment(confirmation)));

    assertThat(seal(purchase.seller)).doesNotContain(SELLERS_WORD);
  }

  @Test
  void who_signed_a_confirmation_and_then_a_refusal_is_named() {
    log.add(ArchivedStatement.of(purchase.confirmation(order)));
    log.add(ArchivedStatement.of(refusal()));

    Finding refusal = accepted(purchase.buyer).get(3);
    assertThat(refusal.signer().name()).isEqualTo("ACTIMEDIA S.A.");
    assertThat(refusal.says()).startsWith("refuses the order (ORDER_REFUSED)").contains(EITHER);
  }

  @Test
  void who_signed_a_refusal_and_then_a_confirmation_is_named() {
    log.add(ArchivedStatement.of(refusal()));
    log.add(ArchivedStatement.of(purchase.confirmation(order)));

    Finding confirmation = accepted(purchase.buyer).get(3);
    assertThat(confirmation.signer().name()).isEqualTo("ACTIMEDIA S.A.");
    assertThat(confirmation.says()).startsWith("confirms order").contains(EITHER);
  }

  @Test
  void who_signed_a_receipt_and_refused_the_payment_is_named_whichever_came_first() {
    StapledStatement confirmation = purchase.confirmation(order);
    StapledStatement payment = purchase.payment(confirmation);
    StapledStatement refusal =
        purchase.say(
            purchase.seller,
            CommerceTypes.PAYMENT_REFUSAL,
            Optional.of(payment),
            Optional.of(purchase.buyer),
            new PaymentRefusalContent(PaymentRefusalContent.Reason.NOTHING_OWED).toJson());
    StapledStatement receipt = purchase.receipt(payment);
    List<ArchivedStatement> paid = new ArrayList<>(log);
    paid.add(ArchivedStatement.of(confirmation));
    paid.add(ArchivedStatement.of(payment));
    for (List<StapledStatement> said :
        List.of(List.of(receipt, refusal), List.of(refusal, receipt))) {
      log.clear();
      log.addAll(paid);
      said.forEach(each -> log.add(ArchivedStatement.of(each)));

      assertThat(accepted(purchase.buyer))
          .filteredOn(finding -> finding.says().contains("two things about one payment"))
          .singleElement()
          .extracting(finding -> finding.signer().name())
          .isEqualTo("ACTIMEDIA S.A.");
    }
  }

  @Test
  void who_signed_one_of_them_said_one_thing() {
    log.add(ArchivedStatement.of(refusal()));
    assertThat(accepted(purchase.buyer).get(2).says()).doesNotContain(EITHER);
  }

  private StapledStatement refusal() {
    return purchase.say(
        purchase.seller,
        CommerceTypes.ORDER_REFUSAL,
        Optional.of(order),
        Optional.of(purchase.buyer),
        new OrderRefusalContent(OrderRefusalContent.Reason.ORDER_REFUSED).toJson());
  }

  private ArchivedStatement stamped(StapledStatement statement) {
    return new ArchivedStatement(
        statement,
        Optional.of(new Stamp(notary.stamp(statement.statement().signatureText()), List.of())));
  }

  /// The last finding: what is said about the whole.
  private String seal(StatementSigner exporter) {
    return accepted(exporter).getLast().says();
  }

  private List<Finding> accepted(StatementSigner exporter) {
    Verdict verdict = verdict(exporter);
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return ((Verdict.Accepted) verdict).findings();
  }

  private Verdict verdict(StatementSigner exporter) {
    OcspStaples staples =
        () -> (exporter == purchase.seller ? log.getFirst().stapled() : order).ocsp();
    byte[] file =
        new EvidenceExport(exporter, staples, purchase.pki.trustList(), RevocationSource.none())
            .export(GoldenPurchase.deal(log.getFirst().stapled()), log, "FR", time.instant());
    return new EvidenceVerifier(
            purchase.pki.trustList(), RevocationSource.none(), time, GoldenPurchase.rules())
        .verify(file);
  }

  /// Stands still until it is moved.
  private static final class Time extends Clock {

    private Instant now = TestPki.CLOCK.instant();

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("nothing here has a zone");
    }
  }
}
