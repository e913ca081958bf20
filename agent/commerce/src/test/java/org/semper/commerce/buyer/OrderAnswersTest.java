package org.semper.commerce.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.semper.api.bridge.DealState;
import org.semper.api.bridge.DealView;
import org.semper.api.bridge.ErrorCode;
import org.semper.api.commerce.CommerceTypes;
import org.semper.api.commerce.OrderRefusalContent;
import org.semper.api.commerce.OrderRefusalContent.Reason;
import org.semper.api.statement.StapledStatement;
import org.semper.api.statement.StatementPayload;
import org.semper.commerce.Deal;
import org.semper.commerce.DealEvent;
import org.semper.commerce.Lifetimes;
import org.semper.commerce.market.Agent;
import org.semper.commerce.market.Disk;
import org.semper.commerce.market.Market;
import org.semper.supporting.archive.DealId;
import org.semper.supporting.archive.Stamp;
import org.semper.supporting.crypto.StatementSigner;
import org.semper.supporting.crypto.TestNotary;
import org.semper.supporting.crypto.UnverifiedTimeStamp;
import org.semper.supporting.tinguin.RefusalNotice;

/// What ends a signed order: the seller's signed answer, or the order's own end; nothing else.
final class OrderAnswersTest {

  private static final Duration ORDER = Duration.ofMinutes(15);

  @TempDir Path folder;
  private Market market;
  private Disk disk;
  private Agent agent;
  private TestNotary notary;
  private volatile Optional<SellerAnswer> stamped = Optional.empty();

  @BeforeEach
  void open() {
    market = new Market(folder);
    disk = new Disk(market, "Alice Martin");
    agent = new Agent(market, disk);
    notary = new TestNotary(market.pki(), market.pki().notary(TestNotary.NAME), market.clock());
  }

  @AfterEach
  void close() {
    agent.close();
    disk.close();
    market.close();
  }

  @Test
  void a_signed_refusal_ends_the_order_and_nothing_is_paid() {
    answeredBy(market.seller(), Reason.OFFER_ALREADY_USED);
    DealId deal = clicked();
    DealView view = agent.await(deal, DealState.REFUSED);
    agent.awaitIdle(deal);

    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.OFFER_ALREADY_USED);
    assertThat(agent.logged(deal).statement(DealEvent.REFUSAL)).isPresent();
    assertThat(notices()).containsExactly(ErrorCode.OFFER_ALREADY_USED);
    assertThat(market.bank().transfers()).isZero();
  }

  /// The seller confirms, keeps that to itself, and would enforce the order later.
  @Test
  void an_unsigned_no_ends_nothing_and_the_confirmation_is_asked_for() {
    agent.line().tamper(_ -> new SellerAnswer.Refused(ErrorCode.ORDER_REFUSED));
    DealId deal = clicked();
    Deal bound = agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    assertThat(bound.state()).isEqualTo(org.semper.commerce.DealState.ORDERED);
    assertThat(bound.problem()).contains(ErrorCode.REFUSAL_NOT_SIGNED);
    assertThat(market.sales().find(deal).orElseThrow().state())
        .isEqualTo(org.semper.commerce.DealState.CONFIRMED);

    agent.line().tamper(answer -> answer);
    agent.letRetry(1);
    agent.await(deal, DealState.PAID);
  }

  @Test
  void a_refusal_that_another_seller_signed_ends_nothing() {
    answeredBy(market.pki().seller("Other S.A.", "other.example"), Reason.ORDER_REFUSED);
    DealId deal = clicked();

    Deal bound = agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    assertThat(bound.state()).isEqualTo(org.semper.commerce.DealState.ORDERED);
    assertThat(bound.problem()).contains(ErrorCode.SELLER_UNREACHABLE);
  }

  @Test
  void an_order_that_nobody_answers_ends_by_itself() {
    agent.line().tamper(_ -> new SellerAnswer.Silent());
    DealId deal = clicked();
    agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);

    market.clock().advance(ORDER);
    agent.letRetry(1);
    agent.awaitLogged(
        deal, known -> known.problem().equals(Optional.of(ErrorCode.ORDER_UNCONFIRMED)));
    market.clock().advance(Lifetimes.LATE_CONFIRMATION);
    agent.letRetry(1);
    DealView view = agent.await(deal, DealState.REFUSED);
    agent.awaitIdle(deal);

    assertThat(view.problem().orElseThrow().code()).isEqualTo(ErrorCode.ORDER_UNCONFIRMED);
    assertThat(agent.logged(deal).state()).isEqualTo(org.semper.commerce.DealState.EXPIRED);
    agent.awaitNotice(ErrorCode.ORDER_UNCONFIRMED);
    assertThat(notices()).containsOnlyOnce(ErrorCode.ORDER_UNCONFIRMED);
  }

  /// The seller confirms, has a notary see it, holds it back beyond the order's end, and would enforce it later.
  @Test
  void a_confirmation_that_a_notary_saw_in_time_and_that_was_held_back_is_taken() {
    heldBack(Duration.ZERO);
    DealId deal = clicked();
    agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);

    market.clock().advance(ORDER.plusMinutes(10));
    agent.line().tamper(this::withItsStamp);
    agent.letRetry(1);
    agent.await(deal, DealState.PAID);
    assertThat(market.bank().transfers()).isEqualTo(1);
    assertThat(agent.stampOf(deal, agent.logged(deal).statement(DealEvent.CONFIRMATION)))
        .isPresent();
  }

  @Test
  void a_confirmation_that_a_notary_saw_after_the_orders_end_is_not_taken() {
    heldBack(ORDER.plusSeconds(1));
    DealId deal = clicked();
    agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);

    agent.line().tamper(answer -> stamped.orElseThrow());
    agent.letRetry(1);
    agent.awaitLogged(
        deal, known -> known.problem().equals(Optional.of(ErrorCode.ORDER_UNCONFIRMED)));
    assertThat(agent.logged(deal).confirmation()).isEmpty();
  }

  @Test
  void a_stamp_of_something_else_does_not_make_a_late_confirmation_count() {
    UnverifiedTimeStamp other = notary.stamp("else".getBytes(StandardCharsets.US_ASCII));
    agent
        .line()
        .tamper(answer -> {
          StapledStatement confirmation = ((SellerAnswer.Answered) answer).statement();
          stamped = Optional.of(answered(confirmation, other));
          return new SellerAnswer.Silent();
        });
    DealId deal = clicked();
    agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);

    market.clock().advance(ORDER);
    agent.line().tamper(answer -> stamped.orElseThrow());
    agent.letRetry(1);
    agent.awaitLogged(
        deal, known -> known.problem().equals(Optional.of(ErrorCode.ORDER_UNCONFIRMED)));
    assertThat(agent.logged(deal).confirmation()).isEmpty();
  }

  /// Whatever its own date: the seller held it back until the order had ended.
  @Test
  void a_confirmation_that_comes_late_binds_nobody() {
    agent
        .line()
        .tamper(answer -> {
          market.clock().advance(ORDER);
          return answer;
        });
    DealId deal = clicked();
    agent.awaitLogged(deal, known -> known.last() == DealEvent.DELAYED);
    agent.letRetry(1);
    agent.awaitLogged(
        deal, known -> known.problem().equals(Optional.of(ErrorCode.ORDER_UNCONFIRMED)));
    market.clock().advance(Lifetimes.LATE_CONFIRMATION);
    agent.letRetry(1);

    agent.await(deal, DealState.REFUSED);
    assertThat(agent.logged(deal).confirmation()).isEmpty();
    assertThat(market.bank().transfers()).isZero();
  }

  @Test
  void an_order_ends_soon() {
    agent.line().tamper(_ -> new SellerAnswer.Silent());
    DealId soon = clicked();
    Deal ordered = agent.awaitLogged(soon, known -> known.last() == DealEvent.DELAYED);
    assertThat(end(ordered)).isEqualTo(market.clock().instant().plus(ORDER));
  }

  @Test
  void an_order_never_ends_after_its_offer() {
    agent.line().tamper(_ -> new SellerAnswer.Silent());
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    market.clock().advance(Market.profile().offerPeriod().minus(Duration.ofMinutes(4)));
    DealId late = new DealId(agent.click(offer).deal());
    Deal lateOrder = agent.awaitLogged(late, known -> known.last() == DealEvent.DELAYED);
    assertThat(end(lateOrder)).isEqualTo(offer.statement().payload().expires());
  }

  /// The seller's confirmation reaches nobody; a notary sees it after so much time.
  private void heldBack(Duration until) {
    agent
        .line()
        .tamper(answer -> {
          market.clock().advance(until);
          StapledStatement confirmation = ((SellerAnswer.Answered) answer).statement();
          UnverifiedTimeStamp stamp = notary.stamp(confirmation.statement().signatureText());
          stamped = Optional.of(answered(confirmation, stamp));
          return new SellerAnswer.Silent();
        });
  }

  private SellerAnswer withItsStamp(SellerAnswer answer) {
    return answer instanceof SellerAnswer.Answered(StapledStatement said, _)
            && said.statement().type().equals(CommerceTypes.ORDER_CONFIRMATION)
        ? stamped.orElseThrow()
        : answer;
  }

  private static SellerAnswer answered(StapledStatement confirmation, UnverifiedTimeStamp stamp) {
    return new SellerAnswer.Answered(confirmation, Optional.of(new Stamp(stamp, List.of())));
  }

  private static Instant end(Deal deal) {
    return deal.statement(DealEvent.ORDER).orElseThrow().statement().payload().expires();
  }

  private void answeredBy(StatementSigner signer, Reason reason) {
    agent
        .line()
        .tamper(answer ->
            answer instanceof SellerAnswer.Answered(StapledStatement confirmation, _)
                ? new SellerAnswer.Answered(refusal(signer, confirmation, reason))
                : answer);
  }

  private StapledStatement refusal(
      StatementSigner signer, StapledStatement confirmation, Reason reason) {
    StatementPayload said = confirmation.statement().payload();
    return signer.sign(
        CommerceTypes.ORDER_REFUSAL,
        new StatementPayload(
            UUID.randomUUID(),
            said.prev(),
            said.to(),
            new OrderRefusalContent(reason).toJson(),
            said.law(),
            said.expires()));
  }

  private List<ErrorCode> notices() {
    return agent.display().asked(RefusalNotice.class).stream().map(RefusalNotice::code).toList();
  }

  private DealId clicked() {
    StapledStatement offer = market.sales().makeOffer(Market.slidesCart());
    return new DealId(agent.click(offer).deal());
  }
}
